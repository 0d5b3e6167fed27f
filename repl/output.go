package repl

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// flushAfter is how long text may stay in an output's buffer.
const flushAfter = 50 * time.Millisecond

const (
	outputBuffer = 32 << 10
	heldLimit    = 4 << 20 // what is kept while the prompt has the line; more is counted and dropped
)

// An output is a stream of the program. Whole writes reach the file in order; small ones are
// gathered unless a person is looking. While it is held, nothing is written: the prompt has the
// line.
type output struct {
	mu    sync.Mutex
	file  *os.File
	tty   bool
	held  bool
	buf   []byte
	timer *time.Timer
	lost  int // bytes dropped while held
}

func newOutput(f *os.File) *output {
	return &output{file: f, tty: term.IsTerminal(int(f.Fd()))}
}

// Write implements io.Writer. It never fails: a closed standard output is no reason to stop a program
// inside the kernel.
func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.held && len(o.buf)+len(p) > heldLimit {
		o.lost += len(p)
		return len(p), nil
	}
	if len(o.buf) == 0 && len(p) >= outputBuffer && !o.held {
		o.file.Write(p)
		return len(p), nil
	}
	o.buf = append(o.buf, p...)
	switch {
	case o.held:
	case o.tty || len(o.buf) >= outputBuffer:
		o.flush()
	case o.timer == nil:
		o.timer = time.AfterFunc(flushAfter, o.Flush)
	}
	return len(p), nil
}

// Flush writes what is buffered.
func (o *output) Flush() {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.held {
		o.flush()
	}
}

func (o *output) flush() {
	if o.timer != nil {
		o.timer.Stop()
		o.timer = nil
	}
	if len(o.buf) > 0 {
		o.file.Write(o.buf)
		o.buf = o.buf[:0]
	}
}

// hold keeps the output back until release.
func (o *output) hold() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.flush()
	o.held = true
}

func (o *output) release() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.held = false
	if o.lost > 0 {
		o.buf = fmt.Appendf(o.buf, "\nkrait: %d more bytes of output dropped while the prompt was open\n", o.lost)
		o.lost = 0
	}
	o.flush()
}

// A pair keeps the order of two streams: what was written to out is shown before what is written to
// the error stream.
type pair struct{ out, err *output }

func (p pair) Write(b []byte) (int, error) {
	p.out.Flush()
	n, err := p.err.Write(b)
	p.err.Flush()
	return n, err
}

var _ io.Writer = pair{}
