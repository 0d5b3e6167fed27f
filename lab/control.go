package lab

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"sync"
)

// The control line (ttyS3) carries lines of text, a verb and its argument.
//
//	guest to host   hello          init runs, the ports are open
//	                credit N       N more bytes of input may be sent
//	                fail TEXT      init could not start the command
//	                exit N         the command ended; all its output has been sent
//	host to guest   eof N          the input ends after N bytes
//	                size R C       the terminal has R rows and C columns
//
// An 8250 port has no flow control towards the guest and drops what it cannot hold, so input goes by
// credit: the guest grants creditWindow bytes when the port is set up, and then what it has passed on.
const (
	verbHello  = "hello"
	verbCredit = "credit"
	verbFail   = "fail"
	verbExit   = "exit"
	verbEOF    = "eof"
	verbSize   = "size"
)

const creditWindow = 16 << 10

// control writes the lines of one side; it may be used from several goroutines.
type control struct {
	mu sync.Mutex
	w  io.Writer
}

func (c *control) send(verb string, args ...any) error {
	line := verb
	for _, arg := range args {
		line += " " + strings.ReplaceAll(fmt.Sprint(arg), "\n", "; ")
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	_, err := io.WriteString(c.w, line+"\n")
	return err
}

// receive calls handle for each line until the other side is gone.
func receive(r io.Reader, handle func(verb, arg string)) {
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		verb, arg, _ := strings.Cut(strings.TrimSpace(scanner.Text()), " ")
		if verb != "" {
			handle(verb, arg)
		}
	}
}

// credit is the number of bytes one side may send. It blocks who has none.
type credit struct {
	mu     sync.Mutex
	cond   *sync.Cond
	n      int
	closed bool
}

func newCredit() *credit {
	c := &credit{}
	c.cond = sync.NewCond(&c.mu)
	return c
}

// take waits for credit and takes at most want of it; 0 means that the line is closed.
func (c *credit) take(want int) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	for c.n == 0 && !c.closed {
		c.cond.Wait()
	}
	if c.closed {
		return 0
	}
	got := min(want, c.n)
	c.n -= got
	return got
}

func (c *credit) grant(n int) {
	c.mu.Lock()
	c.n += n
	c.mu.Unlock()
	c.cond.Broadcast()
}

func (c *credit) close() {
	c.mu.Lock()
	c.closed = true
	c.mu.Unlock()
	c.cond.Broadcast()
}
