package corpus

import (
	"bytes"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// programLimit bounds one program; the stress build collects at every allocation and needs most of it.
const programLimit = 3 * time.Minute

// parallel is how many programs run at once.
const parallel = 2

// TestPrograms runs every program in krait and compares it with the oracle.
func TestPrograms(t *testing.T) {
	root, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	krait := os.Getenv("KRAIT")
	if krait == "" {
		krait = filepath.Join("build", "krait")
	}
	if !filepath.IsAbs(krait) {
		krait = filepath.Join(root, krait)
	}
	if _, err := os.Stat(krait); err != nil {
		t.Fatalf("%v: build krait first (make), or name another binary in KRAIT", err)
	}
	if _, err := pythonVersion(); err != nil {
		t.Fatal(err)
	}
	home := os.Getenv("KRAIT_HOME")
	if home == "" {
		home = "user"
	}
	slots := make(chan struct{}, parallel)
	for _, name := range Sample() {
		t.Run(strings.TrimSuffix(name, ".py"), func(t *testing.T) {
			t.Parallel()
			slots <- struct{}{}
			defer func() { <-slots }()
			runProgram(t, name, krait, "--home="+home)
		})
	}
}

func runProgram(t *testing.T, name string, command ...string) {
	want, err := Oracle(name)
	if err != nil {
		t.Fatal(err)
	}
	got, err := RunProgram(name, programLimit, command...)
	if err != nil {
		t.Fatalf("%v\n%s", err, LastLines(got.Err, 20))
	}
	if d := got.Difference(want); d != "" {
		t.Errorf("%s\nstandard error:\n%s", d, LastLines(got.Err, 20))
	}
}

// TestNames keeps the rules of the folder: a comment first, enough programs, and none that hides a module of Python's.
func TestNames(t *testing.T) {
	if n := len(Programs()); n < 800 {
		t.Errorf("%d programs, want at least 800", n)
	}
	standard, err := exec.Command(Python, "-E", "-c", "import sys; print(*sys.stdlib_module_names)").Output()
	if err != nil {
		t.Fatal(err)
	}
	hidden := map[string]bool{}
	for _, name := range strings.Fields(string(standard)) {
		hidden[name+".py"] = true
	}
	for _, name := range Programs() {
		text, err := sources.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(text, []byte("# ")) {
			t.Errorf("%s does not start with a comment that says what it checks", name)
		}
		if hidden[path.Base(name)] {
			t.Errorf("%s hides the module of that name", name)
		}
	}
}

// TestExpected checks the answers that the guest compares with.
func TestExpected(t *testing.T) {
	all, err := Expected()
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range all {
		if len(r.Out) == 0 && r.Status == 0 {
			t.Errorf("%s prints nothing and succeeds: it checks nothing", name)
		}
		if r.Status < 0 {
			t.Errorf("%s: a signal ended %s", name, Python)
		}
	}
}

// TestDiff checks that a difference is seen and shown.
func TestDiff(t *testing.T) {
	for _, c := range []struct{ got, want, diff string }{
		{"a\nb\n", "a\nb\n", ""},
		{"a\nb", "a\nb\n", "line 2: got \"b\", want \"b\\n\""},
		{"a\nx\n", "a\nb\n", "line 2: got \"x\\n\", want \"b\\n\""},
		{"a\n", "a\nb\n", "line 2: got end of output, want \"b\\n\""},
		{"a\nb\nc\n", "a\n", "line 2: got \"b\\n\", want end of output"},
	} {
		d := Diff([]byte(c.got), []byte(c.want))
		if (d == "") != (c.diff == "") || !strings.Contains(d, c.diff) {
			t.Errorf("Diff(%q, %q) = %q, want %q", c.got, c.want, d, c.diff)
		}
	}
}

// TestReport checks what is left of standard error for the comparison.
func TestReport(t *testing.T) {
	for _, c := range []struct{ text, report string }{
		{"", ""},
		{"a warning\n", "a warning\n"},
		{
			"Traceback (most recent call last):\n  File \"/a/b.py\", line 3, in <module>\n    f(1 / 0)\n      ~~^~~\nE: x\n    at b.py:3:2\n",
			"Traceback (most recent call last):\n  File \"b.py\", line 3, in <module>\n    f(1 / 0)\n      ~~^~~\nE: x\n",
		},
		{"  File \"/a/b.py\", line 3\n    f(a=)\n      ^^\nSyntaxError: expected it\n", "b.py:3: SyntaxError\n"},
		{"b.py:3:7: SyntaxError: invalid syntax\n   f(a=)\n     ^\n    hint: no\n", "b.py:3: SyntaxError\n"},
	} {
		if got := string(report([]byte(c.text))); got != c.report {
			t.Errorf("report(%q) = %q, want %q", c.text, got, c.report)
		}
	}
}
