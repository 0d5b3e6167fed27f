package lab

import (
	"io"
	"math"
	"os/exec"
	"testing"
)

// TestLibraries packs what a dynamically linked program needs, and nothing for a static one.
func TestLibraries(t *testing.T) {
	busybox, err := exec.LookPath("busybox")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		program string
		some    bool
	}{{busybox, false}, {"/bin/ls", true}} {
		a := newArchive(io.Discard, math.MaxInt64)
		if err := addLibraries(a, c.program); err != nil {
			t.Fatal(err)
		}
		if got := len(a.seen) > 0; got != c.some {
			t.Errorf("%s: libraries packed: %v, want %v", c.program, got, c.some)
		}
	}
	if err := addLibraries(newArchive(io.Discard, 0), "program_test.go"); err == nil {
		t.Error("a text passes for a program")
	}
}
