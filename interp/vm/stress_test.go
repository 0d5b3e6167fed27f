package vm

import (
	"io"
	"testing"

	"krait/interp/value"
)

// TestFailingAllocation fails the n-th allocation, for many n: of making a machine, and of running
// programs that use most of the language. Whatever happens must be an error, an exception or the result.
func TestFailingAllocation(t *testing.T) {
	for name, src := range corrupted {
		t.Run(name, func(t *testing.T) {
			image := program(t, "__main__", "s.py", []byte(src))
			step, done := uint(3), uint(0)
			if testing.Short() {
				step = 41
			}
			n := uint(1)
			for ; done < 30; n += step { // then it needs fewer; some failures the program itself catches
				if failAllocation(t, image, n) {
					done++
				} else {
					done = 0
				}
			}
			t.Logf("%d allocations", n-done*step)
		})
	}
}

// failAllocation tells whether the program ran to its end as if nothing had failed.
func failAllocation(t *testing.T, image []byte, n uint) bool {
	m, err := New(Config{Stress: n << 1, Stdout: io.Discard, Stderr: io.Discard, Request: (&session{}).request})
	if err != nil {
		return false
	}
	defer m.Close()
	out, err := m.Run(image)
	if err != nil {
		return false // no memory for the outcome
	}
	o, err := value.DecodeOutcome(out)
	if err != nil {
		t.Fatalf("allocation %d: outcome %x: %v", n, out, err)
	}
	if o.Status == value.Raised && o.Exception.Type == "SystemError" {
		t.Fatalf("allocation %d: %s", n, o.Exception.Text)
	}
	return o.Status == value.Done
}
