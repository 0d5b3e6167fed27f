package repl

import (
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"krait/interp/value"
)

// runText runs a program in a user home and returns what it wrote and its status.
func runText(t *testing.T, src string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	files := [2]*os.File{}
	for i := range files {
		f, err := os.CreateTemp(t.TempDir(), "out")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		files[i] = f
	}
	s := newSession(Config{Home: "user", Text: &src, Args: args})
	s.stdout = newOutput(files[0])
	s.stderr = pair{s.stdout, newOutput(files[1])}
	status = s.runProgram("<string>", []byte(src))
	var text [2]string
	for i, f := range files {
		b, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		text[i] = string(b)
	}
	return text[0], text[1], status
}

// TestStatus checks that a program's exit status is Python's.
func TestStatus(t *testing.T) {
	for _, c := range []struct {
		src          string
		status       int
		stdout, says string
	}{
		{"print(1)", 0, "1\n", ""},
		{"import sys; print(sys.argv); sys.exit(3)", 3, "['-e', 'a']\n", ""},
		{"raise SystemExit", 0, "", ""},
		{"raise SystemExit('why')", 1, "", "why\n"},
		{"import sys; sys.exit(256 + 7)", 7, "", ""},
		{"1/0", 1, "", "ZeroDivisionError: division by zero\n"},
		{"x = = 1", 1, "", "SyntaxError"},
		{"print(1)\nreturn", 1, "", "SyntaxError"}, // found before anything runs
		{"raise KeyboardInterrupt", 130, "", "KeyboardInterrupt\n"},
		{"print(eval('1+1')); exec('y = 3'); print(y)", 0, "2\n3\n", ""},
		{"try:\n  eval('1 +')\nexcept SyntaxError as e:\n  print(e)", 0, "invalid syntax (<string>, line 1)\n", ""},
		{"import no_such_module_here", 1, "", "ModuleNotFoundError: No module named 'no_such_module_here'\n"},
		{"print(Counter, hook, replace)", 0, "", ""},
	} {
		stdout, stderr, status := runText(t, c.src, "a")
		if status != c.status || c.stdout != "" && stdout != c.stdout || !strings.Contains(stderr, c.says) {
			t.Errorf("%s: status %d, %q, %q", c.src, status, stdout, stderr)
		}
	}
}

// TestTraceback checks source lines, carets and chains.
func TestTraceback(t *testing.T) {
	const src = "def f(x):\n    return 1 + x.nam\ntry:\n    f(2)\nexcept AttributeError:\n    f(3 +\n      4)\n"
	_, stderr, _ := runText(t, src)
	want := `Traceback (most recent call last):
  File "<string>", line 4, in <module>
    f(2)
  File "<string>", line 2, in f
    return 1 + x.nam
               ^^^^^
AttributeError: 'int' object has no attribute 'nam'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "<string>", line 6, in <module>
    f(3 +
  File "<string>", line 2, in f
    return 1 + x.nam
               ^^^^^
AttributeError: 'int' object has no attribute 'nam'
    at <string>:2:16
`
	if stderr != want {
		t.Errorf("got\n%s\nwant\n%s", stderr, want)
	}
}

// TestAnnotator checks what is added to the traceback of a handler.
func TestAnnotator(t *testing.T) {
	src := "def f():\n    return kstack\n"
	s := newSession(Config{Text: &src})
	s.sources.add("<string>", 1, []byte(src))
	var out strings.Builder
	const traceback = "Traceback (most recent call last):\n  File \"<string>\", line 2, in f\nNameError: name '%s' is not defined\n"
	for name, want := range map[string]string{
		"kstack": ". Only hooks in eBPF have kstack: count by it in one beside this\n", "kstick": "\n",
	} {
		out.Reset()
		fmt.Fprintf(annotator{s, &out}, traceback, name)
		want = "line 2, in f\n    return kstack\nNameError: name '" + name + "' is not defined" + want
		if !strings.HasSuffix(out.String(), want) {
			t.Errorf("%q, want the end %q", out.String(), want)
		}
	}
}

// TestBuiltins compares the table of names with a home's.
func TestBuiltins(t *testing.T) {
	stdout, stderr, _ := runText(t, "import builtins\nprint(' '.join(dir(builtins)))")
	names := strings.Fields(stdout)
	if len(names) < 100 {
		t.Fatalf("%d builtins: %s", len(names), stderr)
	}
	for _, name := range names {
		if !isBuiltin(name) && !strings.HasPrefix(name, "_") {
			t.Errorf("%s is a builtin of the home and not in the table", name)
		}
	}
}

// TestHold checks that a held output keeps order and counts what it drops.
func TestHold(t *testing.T) {
	f, err := os.CreateTemp(t.TempDir(), "out")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	o := newOutput(f)
	io.WriteString(o, "one ")
	o.hold()
	io.WriteString(o, "two ")
	if b, _ := os.ReadFile(f.Name()); string(b) != "one " {
		t.Errorf("while held: %q", b)
	}
	big := strings.Repeat("x", heldLimit)
	io.WriteString(o, big)
	o.release()
	b, _ := os.ReadFile(f.Name())
	if got := string(b); !strings.HasPrefix(got, "one two \nkrait: 4194304 more bytes") {
		t.Errorf("after: %.60q", got)
	}
}

// TestTable checks the columns of a counter.
func TestTable(t *testing.T) {
	var b strings.Builder
	showTable(&b, value.List{
		value.Tuple{value.Str("cat"), value.Int(12)},
		value.Tuple{value.Tuple{value.Str("sh"), value.Int(7)}, value.Int(3)},
	})
	if want := "  cat             12\n  sh, 7            3\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

// TestComplete checks what Tab offers.
func TestComplete(t *testing.T) {
	s := newSession(Config{Home: "user"})
	s.kernel.once.Do(func() { s.kernel.err = os.ErrNotExist }) // its names are none of this test's
	if err := s.openHome(); err != nil {
		t.Fatal(err)
	}
	defer s.end()
	s.names.bind("window")
	for _, c := range []struct {
		line, want string
	}{
		{"", "    "},
		{"  ", "    "},
		{"print(wind", "window"},
		{"sort", "sorted"},
		{"é = wind", "window"},
		{"whi", "while"},
		{"int.bit_l", "int.bit_length"},
		{"x(1).", ""},
	} {
		_, list, _ := s.complete(c.line, len([]rune(c.line)))
		if got := strings.Join(list, " "); got != c.want {
			t.Errorf("%q: got %q, want %q", c.line, got, c.want)
		}
	}
}
