package syntax

import (
	"bytes"
	"math/big"
	"os"
	"strings"
	"testing"
)

// TestLimits feeds nesting and chains that would overflow a stack: each is an error or a tree of
// bounded height.
func TestLimits(t *testing.T) {
	n := 200000
	rep := strings.Repeat
	for name, src := range map[string]string{
		"parentheses":   rep("(", n) + rep(")", n),
		"brackets":      rep("[", n),
		"calls":         rep("f(", n),
		"minus":         rep("-", n) + "1",
		"not":           rep("not ", n) + "1",
		"power":         rep("2**", n) + "1",
		"plus":          rep("1+", n) + "1",
		"attributes":    "x" + rep(".a", n),
		"call chain":    "x" + rep("()", n),
		"subscripts":    "x" + rep("[0]", n),
		"lambda":        rep("lambda:", n) + "1",
		"ternary":       rep("1 if 1 else ", n) + "1",
		"f-strings":     rep("f'{", 300) + rep("}'", 300),
		"spec":          "f'" + rep("{a:", n),
		"elif":          "if x:\n  y\n" + rep("elif x:\n  y\n", n) + "\n",
		"test chain":    rep("(1 if ", 199) + "1" + rep(rep("+1", 300)+" else 1)", 199),
		"default chain": rep("(lambda a=", 199) + "1" + rep(rep("+1", 300)+": 1)", 199),
		"key chain":     rep("{", 199) + "1" + rep(rep("+1", 300)+": 1}", 199),
		"comp chain":    rep("[1 for x in ", 199) + "1" + rep(rep("+1", 300)+"]", 199),
		"field chain":   rep("f'{", 199) + "1" + rep(rep("+1", 300)+"}{1}'", 199),
		"left chain":    rep("(", 199) + "1" + rep(rep("+1", 300)+")", 199),
		"case":          "match x:\n  case " + rep("[", n),
		"as":            "match x:\n  case " + rep("(", n),
		"star":          "*" + rep("*", n) + "x",
		"await":         "await " + rep("await ", n) + "x",
		"yield":         rep("yield ", n),
		"decorators":    rep("@", n),
		"for":           "[x" + rep(" for x in y", n) + "]",
	} {
		_, err := ParseFile(name, []byte(src))
		if err == nil {
			t.Errorf("%s: accepted", name)
		} else if len(err.Error()) > 1000 {
			t.Errorf("%s: error of %d bytes", name, len(err.Error()))
		}
	}
	var deep strings.Builder
	for i := range 120 {
		deep.WriteString(rep(" ", i) + "if x:\n")
	}
	if _, err := ParseFile("indents", []byte(deep.String())); err == nil || !strings.Contains(err.Error(), "too many levels") {
		t.Errorf("indents: %v", err)
	}
	for name, src := range map[string]string{
		"nested chain":  rep("("+rep("1+", 300), 199) + "1" + rep(")", 199),
		"long f-string": "f'" + rep("{a.b}", n) + "'",
		"long call":     "f(" + rep("a.b, ", n) + "c=d)",
		"long dict":     "{" + rep("a.b: c.d, ", n) + "}",
		"long elif":     "if x:\n  y\n" + rep("elif x.y == 1:\n  y.z\n", 3000),
		"long index":    "x[" + rep("a.b, ", n) + "]",
		"long list":     "x = [" + rep("a.b, ", n) + "]",
		"long or":       "x = " + rep("a or ", n) + "b",
		"statements":    rep("x = 1\n", n),
		"long chain":    rep("1 + ", 3000) + "1",
		"parens":        rep("(", 199) + "1" + rep(")", 199),
	} {
		if _, err := ParseFile(name, []byte(src)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestValues(t *testing.T) {
	huge, _ := new(big.Int).SetString("9223372036854775808", 10)
	for src, want := range map[string]any{
		"9223372036854775807": int64(9223372036854775807),
		"9223372036854775808": huge,
		"0xFFFF_FFFF":         int64(0xFFFFFFFF),
		"0b101":               int64(5),
		"0o17":                int64(15),
		"1e400":               "inf",
		"1_0.5e1_0":           10.5e10,
		`'\ud800'`:            "\xed\xa0\x80",
		`'a\
b'`: "ab",
		`b'\xff\0'`:    Bytes("\xff\x00"),
		`'\u00e9\x41'`: "éA",
		`r'\n'`:        `\n`,
		`'\q'`:         `\q`,
		`f'{{}}'`:      "{}",
		"...":          Ellipsis{},
	} {
		c, err := ParseEval("v", []byte(src))
		if err != nil {
			t.Errorf("%s: %v", src, err)
			continue
		}
		got := c.Stmts[0].(*ExprStmt).X.(*Const).Value
		if b, ok := want.(*big.Int); ok {
			if g, ok := got.(*big.Int); !ok || g.Cmp(b) != 0 {
				t.Errorf("%s: got %v", src, got)
			}
			continue
		}
		if want == "inf" {
			if f, ok := got.(float64); !ok || f < 1e308 {
				t.Errorf("%s: got %v", src, got)
			}
			continue
		}
		if got != want {
			t.Errorf("%s: got %#v, want %#v", src, got, want)
		}
	}
}

func TestSource(t *testing.T) {
	for src, bad := range map[string]string{
		"\ufeffx = 1":                     "",
		"# -*- coding: utf-8 -*-\nx":      "",
		"# -*- coding: latin-1 -*-\nx":    "unknown encoding: latin-1",
		"\n# vim: set fileencoding=x :\n": "unknown encoding: x",
		"x\n\n# coding: latin-1\n":        "",
		"x = 1\r\nif x:\r\n  y\r\n":       "",
		"x = 1\rif x:\r  y\r":             "",
		"x = '\xff'":                      "can't decode byte 0xff in position 5",
		"x = 1\x00":                       "null bytes",
		"":                                "",
		"\f\nx\n\f\n":                     "",
	} {
		_, err := ParseFile("s", []byte(src))
		if (err == nil) != (bad == "") || err != nil && !strings.Contains(err.Error(), bad) {
			t.Errorf("%q: got %v, want %q", src, err, bad)
		}
	}
}

// TestSeq checks that names are numbered without gaps below Names and each once.
func TestSeq(t *testing.T) {
	f, err := ParseFile("s", []byte("import a.b\ndef f(x, *y): return [z for z in x if match(y)]\nwith (a): pass\n"))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[int32]bool{}
	Walk(f, func(n Node) bool {
		if name, ok := n.(*Name); ok {
			if seen[name.Seq] || int(name.Seq) >= f.Names {
				t.Errorf("%s has number %d of %d", name.Id, name.Seq, f.Names)
			}
			seen[name.Seq] = true
		}
		return true
	})
	if len(seen) != f.Names {
		t.Errorf("%d names, Names is %d", len(seen), f.Names)
	}
}

func FuzzParse(f *testing.F) {
	text, err := os.ReadFile("testdata/messages.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range bytes.Split(text, []byte("\n---\n")) {
		f.Add(c)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		file, err := ParseFile("f", src)
		if err != nil {
			err.(*Error).Format()
			return
		}
		Walk(file, func(n Node) bool {
			from, to := n.Span()
			if from.Off < 0 || int(to.Off) > len(file.Source) || from.Off > to.Off {
				t.Errorf("%T spans %v to %v", n, from, to)
			}
			return true
		})
		lines := bytes.SplitAfter(src, []byte("\n"))
		ParseStmt("f", 1, func(bool) ([]byte, error) {
			if len(lines) == 0 {
				return nil, ErrInterrupted
			}
			l := lines[0]
			lines = lines[1:]
			return l, nil
		})
	})
}

func BenchmarkParse(b *testing.B) {
	src, err := os.ReadFile("/usr/lib/python3.11/typing.py")
	if err != nil {
		b.Skip("no library to parse")
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseFile("typing.py", src); err != nil {
			b.Fatal(err)
		}
	}
}
