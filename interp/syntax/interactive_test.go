package syntax

import (
	"errors"
	"io"
	"strings"
	"testing"
)

// feed parses one unit from lines and returns how many it took.
func feed(text string, end error) (c *Chunk, used int, err error) {
	lines := strings.SplitAfter(text, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	c, err = ParseStmt("<stdin>", 1, func(continuation bool) ([]byte, error) {
		if continuation != (used > 0) {
			return nil, errors.New("continuation is wrong")
		}
		if used == len(lines) {
			return nil, end
		}
		used++
		return []byte(strings.TrimSuffix(lines[used-1], "\n")), nil
	})
	return c, used, err
}

func TestParseStmt(t *testing.T) {
	for _, c := range []struct {
		text  string
		used  int // lines read
		stmts int
	}{
		{"x = 1\ny = 2\n", 1, 1},
		{"x = 1; y = 2\nz\n", 1, 2},
		{"\nx\n", 1, 0},
		{"   \nx\n", 1, 0},
		{"# comment\nx\n", 1, 0},
		{"x = (1,\n\n  # comment\n2)\ny\n", 4, 1},
		{"x = '''a\n\nb'''\ny\n", 3, 1},
		{"x = f'''a\n{\nb}'''\ny\n", 3, 1},
		{"x = 1 + \\\n  2\ny\n", 2, 1},
		{"if x:\n  y\n\nz\n", 3, 1},
		{"if x:\n  y\nelse:\n  z\n\nw\n", 5, 1},
		{"if x: y\n\nz\n", 2, 1},
		{"if x: y\nelse: z\n\nz\n", 3, 1},
		{"def f():\n  # c\n  if x:\n    y\n# d\n  z\n\nw\n", 7, 1},
		{"def f():\n  '''\n\n  '''\n\nw\n", 5, 1},
		{"@d\ndef f(): pass\n\nw\n", 3, 1},
		{"try:\n  a\nexcept E:\n  b\nfinally:\n  c\n\nw\n", 7, 1},
		{"for x in y:\n  z\nprint(x)\nw\n", 3, 2},
		{"match x:\n  case 1:\n    y\n\nw\n", 4, 1},
		{"match(x)\ny\n", 1, 1},
		{"with (a as b,\n  c as d):\n  e\n\nw\n", 4, 1},
		{"class A:\n  x = 1\n\n  y = 2\n", 3, 1},
	} {
		chunk, used, err := feed(c.text, io.EOF)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		if used != c.used || len(chunk.Stmts) != c.stmts {
			t.Errorf("%q: %d lines, %d statements; want %d, %d", c.text, used, len(chunk.Stmts), c.used, c.stmts)
		}
		lines := strings.SplitAfter(c.text, "\n")
		if want := strings.Join(lines[:c.used], ""); string(chunk.Source) != want {
			t.Errorf("%q: source %q, want %q", c.text, chunk.Source, want)
		}
	}
}

func TestParseStmtErrors(t *testing.T) {
	interrupt := ErrInterrupted
	for _, c := range []struct {
		text string
		end  error
		want string
		inc  bool
	}{
		{"", io.EOF, "EOF", false},
		{"(1,\n", io.EOF, "<stdin>:1:1: SyntaxError: '(' was never closed", true},
		{"'''a\n", io.EOF, "<stdin>:1:1: SyntaxError: unterminated triple-quoted string literal (detected at line 1)", true},
		{"def f():\n", io.EOF, "<stdin>:1:9: IndentationError: expected an indented block after function definition on line 1", true},
		{"x = \\\n", io.EOF, "<stdin>:1:5: SyntaxError: unexpected EOF while parsing", true},
		{"try:\n  x\n", io.EOF, "<stdin>:2:4: SyntaxError: expected 'except' or 'finally' block", true},
		{"@d\n", io.EOF, "<stdin>:1:3: SyntaxError: invalid syntax", true},
		{"def f():\n\n", io.EOF, "<stdin>:2:1: IndentationError: expected an indented block after function definition on line 1", false},
		{"x = = 1\n", io.EOF, "<stdin>:1:5: SyntaxError: invalid syntax", false},
		{"if x:\n  y\n z\n", io.EOF, "<stdin>:3:2: IndentationError: unindent does not match any outer indentation level", false},
		{"  x\n", io.EOF, "<stdin>:1:3: IndentationError: unexpected indent", false},
		{"(1,\n", interrupt, "interrupted", false},
		{"if x:\n", interrupt, "interrupted", false},
	} {
		_, _, err := feed(c.text, c.end)
		if err == nil || err.Error() != c.want || IsIncomplete(err) != c.inc {
			t.Errorf("%q: got %v (incomplete %v), want %s", c.text, err, IsIncomplete(err), c.want)
		}
		if c.end == interrupt && !errors.Is(err, ErrInterrupted) {
			t.Errorf("%q: the readline error is lost: %v", c.text, err)
		}
	}
	// The end of input closes a block that is complete.
	if c, _, err := feed("if x:\n  y\n", io.EOF); err != nil || len(c.Stmts) != 1 {
		t.Errorf("block at the end of input: %v", err)
	}
}

func TestFirstLine(t *testing.T) {
	c, err := ParseStmt("<stdin>", 41, func(continuation bool) ([]byte, error) {
		if continuation {
			return []byte("é + b)"), nil
		}
		return []byte("x = ("), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	b := c.Stmts[0].(*Assign).Value.(*BinOp).Y
	if from, to := b.Span(); from != (Pos{42, 5, 11}) || to != (Pos{42, 6, 12}) {
		t.Errorf("b spans %v to %v", from, to)
	}
}

func TestParseEval(t *testing.T) {
	c, err := ParseEval("<e>", []byte("  (a +\n b) * 2\n\n"))
	if err != nil {
		t.Fatal(err)
	}
	if b, ok := c.Stmts[0].(*ExprStmt).X.(*BinOp); !ok || b.Op != Mult {
		t.Errorf("got %T", c.Stmts[0])
	}
	if c, err := ParseEval("<e>", []byte("a + a")); err != nil || c.Names != 2 || string(c.Source) != "a + a\n" {
		t.Errorf("got %v, %v", c, err)
	}
	for _, src := range []string{"", "x = 1", "a b", "x;", "pass", "x\n  y"} {
		if _, err := ParseEval("<e>", []byte(src)); err == nil {
			t.Errorf("%q is accepted", src)
		}
	}
}
