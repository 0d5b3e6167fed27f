package compile

import (
	"io"
	"strings"
	"testing"

	"krait/interp/code"
	"krait/interp/resolve"
	"krait/interp/syntax"
)

func compileChunk(t *testing.T, firstLine int, src string, mode Mode) *code.Program {
	t.Helper()
	lines := strings.SplitAfter(src, "\n")
	c, err := syntax.ParseStmt("<stdin>", firstLine, func(bool) ([]byte, error) {
		if len(lines) == 0 {
			return nil, io.EOF
		}
		line := lines[0]
		lines = lines[1:]
		return []byte(line), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	info, err := resolve.Stmt(c, env)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Stmt(c, info, mode)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestModes(t *testing.T) {
	for _, c := range []struct {
		src   string
		mode  Mode
		wants []string
	}{
		{"1 + x\n", Exec, []string{"ADD", "LOADNONE", "RETURN"}},
		{"1 + x\n", Interactive, []string{"ADD", "DISPLAY r0", "LOADNONE", "RETURN"}},
		{"'doc'\n", Interactive, []string{"LOADK", "DISPLAY r0"}},
		{"x; y\n", Interactive, []string{"x", "DISPLAY r0", "y", "DISPLAY r0"}},
		{"1 + x\n", Eval, []string{"ADD", "RETURN r0"}},
		{"x = 1\n", Eval, []string{"GSTORE", "LOADNONE", "RETURN"}},
		{"x: int = 1\n", Interactive, []string{"GLOAD", "__annotations__", "JMP", "DICT", "GSTORE", "POPEXC", "SETITEM", "on error"}},
		{"x: int = 1\n", Exec, []string{"DICT", "GSTORE", "__annotations__", "SETITEM"}},
		{"if x:\n  y\n\n", Interactive, []string{"TEST", "DISPLAY"}},
	} {
		p := compileChunk(t, 1, c.src, c.mode)
		text := strings.Join(strings.Fields(code.Disassemble(p, nil)), " ")
		rest := text
		for _, want := range c.wants {
			_, after, ok := strings.Cut(rest, want)
			if !ok {
				t.Errorf("%q in mode %d: no %q in\n%s", c.src, c.mode, want, text)
				break
			}
			rest = after
		}
		if c.mode != Interactive && strings.Contains(text, "DISPLAY") {
			t.Errorf("%q in mode %d displays", c.src, c.mode)
		}
	}
}

// TestPositions checks which part of a line each instruction that can fail names.
func TestPositions(t *testing.T) {
	src := "y = a.b + f(c[1],\n  d.m(2))\n"
	p := compileChunk(t, 5, src, Exec)
	c := p.Codes[p.Entry]
	want := map[code.Op]code.Position{
		code.GETATTR: {Line: 5, Col: 5, EndCol: 8},
		code.GETITEM: {Line: 5, Col: 13, EndCol: 17},
		code.GETMETH: {Line: 6, Col: 3, EndCol: 6},
		code.CALLM:   {Line: 6, Col: 3, EndCol: 9},
		code.CALL:    {Line: 5, Col: 11},
		code.ADD:     {Line: 5, Col: 5},
	}
	for pc := 0; pc < len(c.Words); {
		in := decode(c, pc)
		var at code.Position
		for _, p := range c.Positions {
			if p.Word <= pc {
				at = p
			}
		}
		at.Word = 0
		if w, ok := want[in.op]; ok && at != w {
			t.Errorf("%v is at %+v, want %+v", in.op, at, w)
		}
		delete(want, in.op)
		pc = in.next
	}
	if len(want) > 0 {
		t.Errorf("not seen: %v", want)
	}
}
