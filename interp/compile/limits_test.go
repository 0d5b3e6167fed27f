package compile

import (
	"fmt"
	"strings"
	"testing"

	"krait/interp/code"
)

func repeat(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// TestLarge compiles functions that need more than 8 or 16 bits of something.
func TestLarge(t *testing.T) {
	for _, c := range []struct{ name, src string }{
		{"locals", "def f():\n" + repeat(700, " v%[1]d = %[1]d\n") + " if v600 < 5 and v1 < v601: v600 += v3\n" +
			" for v602, v4 in v603: print(v602, v699 + 1, v698 - 1)\n return v600(v1, *v2), v601.x(v5, k=v602)\n"},
		{"constants", "x = [\n" + repeat(70000, "'c %d',\n") + "f]\n"},
		{"globals", repeat(70000, "g%[1]d = g%[1]d\n")},
		{"arguments", "f(" + repeat(600, "a%d, ") + ")\n"},
		{"display", "x = {" + repeat(600, "a%[1]d: b%[1]d, ") + "}, [" + repeat(600, "a%d, ") + "], {" + repeat(600, "a%d, ") + "}, (" + repeat(600, "a%d, ") + ")\n"},
		{"unpack", repeat(600, "a%d, ") + "*b, c = x\n"},
		{"handlers", "def f():\n" + repeat(300, " v%[1]d = 1\n") + " try:\n  with v1 as v2: v3()\n except v4 as v5: print(v5)\n finally: v6()\n"},
		{"sum", "x = a" + repeat(180, " + a%d") + "\n"},
		{"elif", "if x == 0: pass\n" + repeat(2000, "elif x == %[1]d: y = %[1]d\n")},
	} {
		p, err := compileFile(c.name, []byte(c.src))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		for _, k := range p.Codes {
			for _, e := range wellFormed(k) {
				t.Errorf("%s: %s: %s", c.name, k.Qualname, e)
			}
		}
		if _, err := code.Encode(p); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// TestTooLarge checks that what does not fit is refused with a position.
func TestTooLarge(t *testing.T) {
	for _, c := range []struct{ name, src, err string }{
		{"locals", "def f():\n" + repeat(66000, " v%d = 1\n"), "too many variables"},
		{"attributes", repeat(66000, "x.a%d\n"), "too many names"},
		{"keyword", "f(a=1, a=2)\n", "keyword argument repeated"},
	} {
		_, err := compileFile(c.name, []byte(c.src))
		if err == nil || !strings.Contains(err.Error(), c.err) || !strings.HasPrefix(err.Error(), c.name+":") {
			t.Errorf("%s: error %v, want %q", c.name, err, c.err)
		}
	}
}
