package bpf

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files of testdata")

// TestGolden compares the assembly of the hooks in testdata with the .bpf file beside each.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.py")
	if err != nil || len(files) < 4 {
		t.Fatalf("hooks in testdata: %v, %v", files, err)
	}
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		spec, err := Compile(parseHook(t, name, string(src)), testTypes(t))
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		golden := strings.TrimSuffix(name, ".py") + ".bpf"
		got := spec.Dump()
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: the assembly differs (go test -update writes it):\n%s", name, got)
		}
	}
}
