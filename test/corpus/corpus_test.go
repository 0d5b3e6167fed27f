package corpus

import (
	"bytes"
	"fmt"
	"os"
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
	for _, name := range Programs() {
		t.Run(strings.TrimSuffix(name, ".py"), func(t *testing.T) {
			t.Parallel()
			slots <- struct{}{}
			defer func() { <-slots }()
			runProgram(t, filepath.Join(root, "test", "corpus"), name, krait, "--home="+home)
		})
	}
}

func runProgram(t *testing.T, dir, name, krait string, flags ...string) {
	want, err := Oracle(name)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Run(dir, programLimit, krait, append(flags, name)...)
	if err != nil {
		t.Fatalf("%v\n%s", err, lastLines(got.Err, 20))
	}
	if got.Status != want.Status {
		t.Errorf("exit status %d, want %d", got.Status, want.Status)
	}
	if d := diff(got.Out, want.Out); d != "" {
		t.Error(d)
	}
	if t.Failed() {
		t.Logf("standard error:\n%s", lastLines(got.Err, 20))
	}
}

// TestNames keeps the rules of the folder: a comment first, and enough programs.
func TestNames(t *testing.T) {
	if n := len(Programs()); n < 260 {
		t.Errorf("%d programs, want at least 260", n)
	}
	for _, name := range Programs() {
		text, err := sources.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(text, []byte("# ")) {
			t.Errorf("%s does not start with a comment that says what it checks", name)
		}
	}
}

// TestExpected checks the folder of answers that the guest compares with.
func TestExpected(t *testing.T) {
	dir := t.TempDir()
	if err := Expected(dir); err != nil {
		t.Fatal(err)
	}
	for _, name := range Programs() {
		r, err := readResult(filepath.Join(dir, strings.TrimSuffix(name, ".py")))
		if err != nil {
			t.Fatal(err)
		}
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
		d := diff([]byte(c.got), []byte(c.want))
		if (d == "") != (c.diff == "") || !strings.Contains(d, c.diff) {
			t.Errorf("diff(%q, %q) = %q, want %q", c.got, c.want, d, c.diff)
		}
	}
}

// diff names the first differing lines of two texts, with the line before them; "" when they are equal.
func diff(got, want []byte) string {
	if bytes.Equal(got, want) {
		return ""
	}
	const most = 5
	g, w := strings.SplitAfter(string(got), "\n"), strings.SplitAfter(string(want), "\n")
	var b strings.Builder
	shown := 0
	for i := 0; i < max(len(g), len(w)) && shown < most; i++ {
		gl, wl := line(g, i), line(w, i)
		if gl == wl {
			continue
		}
		if shown == 0 && i > 0 {
			fmt.Fprintf(&b, "line %d: both %s\n", i, line(w, i-1))
		}
		fmt.Fprintf(&b, "line %d: got %s, want %s\n", i+1, gl, wl)
		shown++
	}
	fmt.Fprintf(&b, "(%d lines, want %d)", len(g)-1, len(w)-1)
	return b.String()
}

func line(lines []string, i int) string {
	if i >= len(lines) || lines[i] == "" {
		return "end of output"
	}
	const width = 200
	if s := lines[i]; len(s) > width {
		return fmt.Sprintf("%q...", s[:width])
	}
	return fmt.Sprintf("%q", lines[i])
}

func lastLines(text []byte, n int) string {
	lines := strings.Split(strings.TrimRight(string(text), "\n"), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
