package guest

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"krait/test/corpus"
)

// answers is where the Makefile puts what CPython made of the corpus on the host.
const answers = "/corpus.json"

// deep are programs in which Python and C call each other in turn (__repr__, join, map, str; the repr of lists in
// lists) deeper than the 16 KiB of a kernel stack allow: there they end in a RecursionError.
var deep = map[string]bool{"large_expr_compiler.py": true, "list_nested.py": true}

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
	dir, err := filepath.Abs("../corpus")
	if err != nil {
		t.Fatal(err)
	}
	step, err := strconv.Atoi(os.Getenv("KRAIT_CORPUS"))
	if err != nil || step < 1 {
		step = 1
	}
	for i, name := range corpus.Programs() {
		if i%step != 0 {
			continue
		}
		t.Run(strings.TrimSuffix(name, ".py"), func(t *testing.T) {
			runInKernel(t, dir, name, want[name])
		})
	}
}

func runInKernel(t *testing.T, dir, name string, want corpus.Result) {
	got, err := corpus.Run(dir, 3*time.Minute, "krait", "--write", "--home=kernel", name)
	if err != nil {
		t.Fatalf("%v\n%s", err, corpus.LastLines(got.Err, 20))
	}
	if deep[name] {
		if got.Status != 1 || !bytes.Contains(got.Err, []byte("RecursionError: maximum recursion depth exceeded")) {
			t.Errorf("exit status %d, want a RecursionError\n%s", got.Status, corpus.LastLines(got.Err, 20))
		}
		return
	}
	if got.Status != want.Status {
		t.Errorf("exit status %d, want %d", got.Status, want.Status)
	}
	if d := corpus.Diff(got.Out, want.Out); d != "" {
		t.Error(d)
	}
	if t.Failed() {
		t.Logf("standard error:\n%s", corpus.LastLines(got.Err, 20))
	}
}
