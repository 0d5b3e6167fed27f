package vm

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"krait/interp/code"
	"krait/interp/compile"
	"krait/interp/resolve"
	"krait/interp/syntax"
	"krait/interp/value"
)

// evaluate is the outcome of an expression.
func (s *session) evaluate(t *testing.T, text string) *value.Outcome {
	t.Helper()
	c, err := syntax.ParseEval("move.py", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	info, err := resolve.Stmt(c, resolve.Env{})
	if err != nil {
		t.Fatal(err)
	}
	p, err := compile.Stmt(c, info, compile.Eval)
	if err != nil {
		t.Fatal(err)
	}
	p.Module = "move"
	image, err := code.Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	out, err := s.Run(image)
	if err != nil {
		t.Fatal(err)
	}
	o, err := value.DecodeOutcome(out)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// move returns a new machine that goes on with what s is. What s prints from then on is no matter of the new one.
func (s *session) move(t *testing.T, config Config) *session {
	t.Helper()
	o := s.evaluate(t, "__import__('_krait').pack()")
	if o.Exception != nil && strings.Contains(o.Exception.Msg, "threads run") {
		t.Skip(o.Exception.Msg)
	}
	if o.Status != value.Done {
		t.Fatalf("pack: %s", o.Exception.Text)
	}
	to := newSession(t, config)
	to.packed = []byte(o.Value.(value.Bytes))
	to.dir = s.dir
	if o := to.evaluate(t, "__import__('_krait').unpack()"); o.Status != value.Done {
		t.Fatalf("unpack: %s", o.Exception.Text)
	}
	return to
}

func (s *session) done(t *testing.T, text string) string {
	t.Helper()
	s.out.Reset()
	if o := s.run(t, "moving.py", []byte(text)); o.Status != value.Done {
		t.Fatalf("%s\n%s", o.Exception.Text, s.err.String())
	}
	return s.out.String()
}

// TestMove asks a session of functions, classes, closures, live generators and containers in circles for its answers
// in another machine: they are those of a session that stayed, which testdata/moving.txt holds for the guest's test, too.
func TestMove(t *testing.T) {
	want, err := os.ReadFile("testdata/moving.txt")
	if err != nil {
		t.Fatal(err)
	}
	for moves := range 3 {
		s := newSession(t, Config{})
		s.dir = "testdata"
		s.done(t, "import moving")
		for range moves {
			s = s.move(t, Config{})
		}
		compareLines(t, s.done(t, "import gc\ngc.collect()\nmoving.answers()"), string(want))
	}
}

func compareLines(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	if len(g) != len(w) {
		t.Errorf("%d lines, want %d", len(g), len(w))
	}
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Errorf("line %d:\n%s\nwant\n%s", i+1, g[i], w[i])
		}
	}
}

// TestMoveStress moves with a collection at every allocation, and with the n-th one failing.
func TestMoveStress(t *testing.T) {
	const src = "def f(n):\n  for i in range(n): yield i, d[i]\nclass C: pass\nc = C(); c.me = c\nd = {i: str(i) for i in range(99)}\n" +
		"k = {c: 1, C: 2, (C, 3): frozenset([C])}\ng = f(9); next(g)\n"
	const ask, want = "print(next(g), c.me is c, k[c], k[C], C in k[C, 3])", "(1, '1') True 1 2 True\n"
	s := newSession(t, Config{})
	s.done(t, src)
	if got := s.move(t, Config{Stress: 1}).done(t, ask); got != want {
		t.Errorf("printed %q", got)
	}
	o := s.evaluate(t, "__import__('_krait').pack()")
	failed := 0
	for n := uint(1); n < 40000; n += 977 {
		to := &session{packed: []byte(o.Value.(value.Bytes))}
		m, err := New(Config{Stress: n << 1, Stdout: &to.out, Stderr: &to.err, Request: to.request})
		if err != nil {
			continue
		}
		to.Machine = m
		if r := to.evaluate(t, "__import__('_krait').unpack()"); r.Status == value.Done {
			if got := to.done(t, ask); got != want {
				t.Errorf("allocation %d: printed %q", n, got)
			}
		} else if r.Exception.Type != "MemoryError" {
			t.Errorf("allocation %d: %s", n, r.Exception.Text)
		} else {
			failed++
		}
		m.Close()
	}
	if failed == 0 {
		t.Error("no allocation failed")
	}
}

// TestMoveRefused: what cannot move says so, and bytes that are no session are refused.
func TestMoveRefused(t *testing.T) {
	s := newSession(t, Config{})
	s.done(t, "import threading\nstop = threading.Event()\nx = threading.Thread(target=stop.wait)\nx.start()\n")
	if o := s.evaluate(t, "__import__('_krait').pack()"); o.Exception == nil || !strings.Contains(o.Exception.Msg, "threads run") {
		t.Errorf("with a thread: %+v", o)
	}
	s.done(t, "stop.set()\nx.join()\n")
	packed := []byte(s.evaluate(t, "__import__('_krait').pack()").Value.(value.Bytes))
	for what, change := range map[string]func([]byte) []byte{
		"short":   func(b []byte) []byte { return b[:100] },
		"cut":     func(b []byte) []byte { return b[:len(b)-16] },
		"damaged": func(b []byte) []byte { b[len(b)/2]++; return b },
		"other":   func(b []byte) []byte { b[8]++; return b },
	} {
		to := newSession(t, Config{})
		to.packed = change(bytes.Clone(packed))
		if o := to.evaluate(t, "__import__('_krait').unpack()"); o.Exception == nil || o.Exception.Type != "ValueError" {
			t.Errorf("%s: %+v", what, o)
		}
	}
}

// TestMoveCorpus runs a program of the corpus, moves, and runs it again where what it left behind is: it goes as in a
// session that stayed. Without a campaign some programs stand for all.
func TestMoveCorpus(t *testing.T) {
	every := 20
	if campaign() {
		every = corpusStep()
	}
	for i, path := range corpusPrograms(t) {
		if i%every != 0 {
			continue
		}
		dir, name := filepath.Split(path)
		t.Run(filepath.Base(dir)+"/"+strings.TrimSuffix(name, ".py"), func(t *testing.T) {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			image, err := assemble("__main__", name, src)
			if err != nil {
				t.Skip("not a valid program")
			}
			again := func(move bool) (string, int) {
				s := newSession(t, Config{Args: []string{name}})
				s.dir = dir
				defer time.AfterFunc(time.Minute, s.Kill).Stop()
				s.runImage(t, image)
				if move {
					s = s.move(t, Config{})
					defer time.AfterFunc(time.Minute, s.Kill).Stop()
				}
				s.out.Reset()
				status, _ := exitStatus(s.runImage(t, image))
				return s.out.String(), status
			}
			want, wantStatus := again(false)
			if got, status := again(true); got != want || status != wantStatus {
				if second, _ := again(false); second == want { // else it has addresses or times in it
					t.Errorf("exit status %d, want %d\n%s", status, wantStatus, firstDiff(want, got))
				}
			}
		})
	}
}
