package compile

import (
	"os"
	"path/filepath"
	"testing"

	"krait/interp/code"
)

// FuzzCompile: whatever the parser and the resolver accept compiles to well-formed code or is refused.
func FuzzCompile(f *testing.F) {
	for _, pattern := range []string{"testdata/*.py", "../../test/corpus/*/*.py"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(src)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		p, err := compileFile("fuzz.py", src)
		if err != nil {
			return
		}
		if _, err := code.Encode(p); err != nil {
			t.Error(err)
		}
		for _, c := range p.Codes {
			for _, e := range wellFormed(c) {
				t.Errorf("%s: %s", c.Qualname, e)
			}
		}
	})
}
