package random

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"krait/test/corpus"
)

var (
	krait    = flag.String("krait", "", "the krait to test (default build/krait)")
	home     = flag.String("home", "user", "where it runs Python: user or kernel")
	first    = flag.Uint64("seed", 1, "the first program's seed")
	programs = flag.Int("n", 150, "how many programs")
	duration = flag.Duration("for", 0, "run new programs for this time instead of -n")
	enough   = flag.Int("max", 10, "how many differences end the run")
	show     = flag.Bool("show", false, "print the program of -seed and end")
)

// reductions bounds the variants tried to make a differing program smaller.
const reductions = 600

// TestPrograms compares krait and CPython on the programs of a range of seeds. With -for the seeds begin at the
// time of day, so that each run tries new ones; the failure names the seed.
func TestPrograms(t *testing.T) {
	if *show {
		os.Stdout.WriteString(New(*first).String())
		return
	}
	command := []string{binary(t), "--home=" + *home, fmt.Sprintf("--heap=%d", Heap)}
	seed, end := *first, time.Time{}
	if *duration > 0 {
		end = time.Now().Add(*duration)
		if *first == 1 {
			seed = uint64(time.Now().UnixNano())
		}
	}
	dir := t.TempDir()
	ran, skipped, differ := 0, 0, 0
	for ; differ < *enough; seed++ {
		if end.IsZero() && ran == *programs || !end.IsZero() && time.Now().After(end) {
			break
		}
		ran++
		c, err := Compare(command, dir, New(seed).String())
		switch {
		case err != nil:
			t.Fatal(err)
		case c.Invalid:
			t.Errorf("seed %d: not a valid program", seed)
			differ++
		case c.Skipped:
			skipped++
		case c.Differs != "":
			differ++
			report(t, command, dir, seed, c)
		}
	}
	t.Logf("%d programs, %d of them too slow, deep or large, %d differ", ran, skipped, differ)
	if skipped*10 > ran {
		t.Errorf("%d of %d programs are too slow, deep or large: they test nothing", skipped, ran)
	}
}

func binary(t *testing.T) string {
	root, err := corpus.Root()
	if err != nil {
		t.Fatal(err)
	}
	path := *krait
	if path == "" {
		path = filepath.Join(root, "build", "krait")
	}
	if path, err = exec.LookPath(path); err != nil {
		t.Fatalf("%v: build krait first (make), or name another binary with -args -krait", err)
	}
	return path
}

// report makes the program smaller as long as it differs at all.
func report(t *testing.T, command []string, dir string, seed uint64, c Comparison) {
	p, last := New(seed), c
	p.Reduce(reductions, func(p *Program) bool {
		c, err := Compare(command, dir, p.String())
		if err != nil || c.Differs == "" {
			return false
		}
		last = c
		return true
	})
	t.Errorf("seed %d: %s%s", seed, last.Differs, strings.TrimRight(p.Reduced(), "\n"))
}

// TestReduce: a program shrinks to what the predicate asks for.
func TestReduce(t *testing.T) {
	p := New(7)
	p.Reduce(2000, func(p *Program) bool { return strings.Contains(p.Reduced(), "try:") })
	if got := strings.Count(p.Reduced(), "\n"); got > 4 {
		t.Errorf("%d lines are left:\n%s", got, p.Reduced())
	}
}

// TestSame: a seed is a program.
func TestSame(t *testing.T) {
	if New(3).String() != New(3).String() || New(3).String() == New(4).String() {
		t.Error("seeds and programs do not correspond")
	}
}
