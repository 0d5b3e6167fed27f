package vm

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"krait/interp/value"
)

// campaign reports whether the long form of the tests here is wanted: KRAIT_CAMPAIGN=1 (make stress).
func campaign() bool { return os.Getenv("KRAIT_CAMPAIGN") != "" }

// TestCorpusFailingAllocation fails each of the first 200 allocations of each program of the corpus: the program ends
// with a MemoryError, handles it, or gives the right output; nothing is lost. Without a campaign some programs and some
// allocations stand for all.
func TestCorpusFailingAllocation(t *testing.T) {
	every, step := 20, uint(23)
	if campaign() {
		every, step = corpusStep(), 1
	}
	boot := bootAllocations(t)
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
			want, _ := runFailing(t, dir, image, 0)
			failures := 0
			for n := 1 + uint(i)%step; n <= 200; n += step {
				got, failed := runFailing(t, dir, image, boot+n)
				if failed {
					failures++
				} else if got != want && !differsUnseen[filepath.Base(name)] {
					t.Errorf("allocation %d: no MemoryError and another output\n%s", n, firstDiff(want, got))
				}
			}
			if failures == 0 {
				t.Error("no allocation failed")
			}
			if n := leaked.Load(); n != 0 {
				t.Errorf("%d bytes are lost", n)
			}
		})
	}
}

// differsUnseen are the programs that go another way after a MemoryError without a word of it: those that look into
// tracebacks (shorter where memory is short), and those that catch whatever comes and do not print what it was.
var differsUnseen = map[string]bool{"exc_traceback_info.py": true, "notes_and_traceback.py": true, "sys_basic.py": true,
	"exit_unicode_traceback.py": true, "exit_finally.py": true, "exit_keyboard_interrupt.py": true, "semicolons_and_layout.py": true}

// bootAllocations returns how many allocations it takes to make a machine.
func bootAllocations(t *testing.T) uint {
	low, high := uint(0), uint(1)<<20 // it fails at low and is made at high
	for high-low > 1 {
		middle := (low + high) / 2
		m, err := New(Config{Stress: middle << 1})
		if err != nil {
			low = middle
			continue
		}
		m.Close()
		high = middle
	}
	if low == 0 {
		t.Fatal("a machine is made whatever fails")
	}
	return low
}

// runFailing runs a program with allocation n failing (none if 0). It returns the output with the exit status, and
// whether a MemoryError was seen.
func runFailing(t *testing.T, dir string, image []byte, n uint) (string, bool) {
	s := &session{dir: dir}
	m, err := New(Config{Stress: n << 1, Stdout: &s.out, Stderr: &s.err, Request: s.request})
	if err != nil {
		return "", true
	}
	defer m.Close()
	stop := time.AfterFunc(2*time.Minute, m.Kill)
	defer stop.Stop()
	out, err := m.Run(image)
	if err != nil {
		return s.out.String(), true // not even for the outcome
	}
	o, err := value.DecodeOutcome(out)
	if err != nil {
		t.Fatalf("allocation %d: outcome %x: %v", n, out, err)
	}
	status, text := exitStatus(o)
	if strings.HasPrefix(text, "SystemError") {
		t.Errorf("allocation %d: %s", n, text)
	}
	told := s.out.String() + strconv.Itoa(status)
	return told, strings.Contains(told+s.err.String()+text, "MemoryError")
}

// churn allocates everything there is, with cycles and garbage of all sizes, and keeps a bounded part of it.
const churn = `
class Node:
    def __init__(self, n):
        self.me, self.n, self.text = self, n, "node %d" % n * (n % 7)
    def later(self):
        return lambda: (self, self.text)
def walk(n):
    try:
        for i in range(n):
            yield [i, {i: str(i)}, (i, float(i)), {i, i + 1}, b"x" * (i % 300)]
    finally:
        pass
kept = {}
for round in range(60):
    for i in range(60):
        node = Node(i)
        node.f = node.later()
        kept[i] = node, list(walk(i % 9)), 1 << (i * 40), bytearray(i * 50)
        g = walk(5)
        next(g)
        try:
            [].pop(i)
        except IndexError as e:
            node.error = e
        text = ""
        for j in range(20):
            text += f"{j}:{text[:50]}"
    big = ["%d" % i for i in range(3000)]
`

// TestFlatHeap: a program that allocates in a loop has no more memory after a long time than after a short one.
func TestFlatHeap(t *testing.T) {
	duration := time.Second
	if campaign() {
		duration = 10 * time.Minute
	}
	s := newSession(t, Config{})
	image := program(t, "__main__", "churn.py", []byte(churn))
	var first, last uint64
	rounds, begin := 0, time.Now()
	for ; rounds < 6 || time.Since(begin) < duration; rounds++ {
		if o := s.runImage(t, image); o.Status != value.Done {
			t.Fatalf("%+v", o)
		}
		last = s.peak()
		if rounds < 3 {
			first = max(first, last)
		} else if last > first+first/4 {
			t.Fatalf("round %d: %d bytes, at first %d", rounds, last, first)
		}
	}
	t.Logf("%d rounds in %v: %d bytes at first, %d at last", rounds, time.Since(begin).Round(time.Second), first, last)
}
