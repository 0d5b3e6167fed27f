package corpus

import (
	"bytes"
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
		t.Fatalf("%v\n%s", err, LastLines(got.Err, 20))
	}
	if got.Status != want.Status {
		t.Errorf("exit status %d, want %d", got.Status, want.Status)
	}
	if d := Diff(got.Out, want.Out); d != "" {
		t.Error(d)
	}
	if t.Failed() {
		t.Logf("standard error:\n%s", LastLines(got.Err, 20))
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
