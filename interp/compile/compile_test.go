package compile

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"krait/interp/code"
	"krait/interp/resolve"
	"krait/interp/syntax"
)

var update = flag.Bool("update", false, "write the goldens")

var builtins = map[string]bool{
	"print": true, "len": true, "range": true, "super": true, "str": true, "int": true, "list": true, "dict": true,
	"ValueError": true, "KeyError": true, "Exception": true, "isinstance": true, "property": true,
}

var env = resolve.Env{
	IsBuiltin: func(name string) bool { return builtins[name] },
	IsKernel:  func(name string) bool { return name == "jiffies" },
}

func compileFile(name string, src []byte) (*code.Program, error) {
	f, err := syntax.ParseFile(name, src)
	if err != nil {
		return nil, err
	}
	info, err := resolve.File(f, env)
	if err != nil {
		return nil, err
	}
	return File(f, info)
}

// TestGolden compares the code of each testdata/*.py with its .dis.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p, err := compileFile(filepath.Base(file), src)
		if err != nil {
			t.Error(err)
			continue
		}
		got := []byte(code.Disassemble(p, src))
		golden := strings.TrimSuffix(file, ".py") + ".dis"
		if *update {
			if err := os.WriteFile(golden, got, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s: the code differs from %s (-update writes it):\n%s", file, golden, got)
		}
	}
}

// TestCorpus compiles every program of the corpus, twice with the same result.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob("../../test/corpus/*/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no corpus", err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p, err := compileFile(file, src)
		if err != nil {
			if !refused(file) {
				t.Error(err)
			}
			continue
		}
		image, err := code.Encode(p)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		for _, c := range p.Codes {
			for _, e := range wellFormed(c) {
				t.Errorf("%s: %s: %s", file, c.Qualname, e)
			}
		}
		q, err := compileFile(file, src)
		if err != nil {
			t.Fatal(err)
		}
		again, _ := code.Encode(q)
		if !bytes.Equal(image, again) {
			t.Errorf("%s: compiles to two different images", file)
		}
	}
}

// refused reports whether a program of the corpus may be one that CPython does not compile either.
func refused(file string) bool {
	base := filepath.Base(file)
	return strings.HasPrefix(base, "later_") || filepath.Base(filepath.Dir(file)) == "exits" || base == "helper_broken.py"
}
