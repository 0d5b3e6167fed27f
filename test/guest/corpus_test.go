package guest

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"krait/test/corpus"
)

// answers is where the Makefile puts what CPython made of the corpus on the host.
const answers = "/corpus.json"

// deep are programs in which Python and C call each other in turn (__repr__, __missing__, join, map, str; the repr of lists in
// lists) deeper than the 16 KiB of a kernel stack allow: there they end in a RecursionError.
var deep = map[string]bool{"large/expr_compiler.py": true, "containers/list_nested.py": true, "containers/dict_subclass_missing.py": true}

// TestCorpus runs the corpus in the kernel home. KRAIT_CORPUS=N runs every N-th
// program only: the sanitizer kernel is ten times slower.
func TestCorpus(t *testing.T) {
	text, err := os.ReadFile(answers)
	if err != nil {
		t.Skip("no answers in this guest (make guest brings them)")
	}
	if !moduleLoaded() {
		t.Fatal("krait.ko is not loaded")
	}
	var want map[string]corpus.Result
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	for _, name := range corpus.Sample() {
		t.Run(strings.TrimSuffix(name, ".py"), func(t *testing.T) {
			runInKernel(t, name, want[name])
		})
	}
}

func runInKernel(t *testing.T, name string, want corpus.Result) {
	got, err := corpus.RunProgram(name, 3*time.Minute, "krait", "--write", "--home=kernel")
	if err != nil {
		t.Fatalf("%v\n%s", err, corpus.LastLines(got.Err, 20))
	}
	if deep[name] {
		if got.Status != 1 || !bytes.Contains(got.Err, []byte("RecursionError: maximum recursion depth exceeded")) {
			t.Errorf("exit status %d, want a RecursionError\n%s", got.Status, corpus.LastLines(got.Err, 20))
		}
		return
	}
	if d := got.Difference(want); d != "" {
		t.Errorf("%s\nstandard error:\n%s", d, corpus.LastLines(got.Err, 20))
	}
}
