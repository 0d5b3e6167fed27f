package lab

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Run boots a guest, runs the command in it and waits for its end. The error says why there is no exit
// status: the guest could not start, its kernel panicked (ErrPanic), the context ended (ErrTimeout when it
// was its deadline). The Result has the console in any case.
func Run(ctx context.Context, c Config) (Result, error) {
	if err := c.fill(); err != nil {
		return Result{}, err
	}
	initrd, err := initramfs(&c)
	if err != nil {
		return Result{}, err
	}
	defer initrd.Close()
	start := time.Now()
	q, err := startQEMU(&c, initrd)
	if err != nil {
		return Result{}, err
	}
	defer q.close()
	g := &guest{qemu: q, config: &c, start: start, credit: newCredit(), ctl: &control{w: q.port[portControl]}}
	err = g.serve(ctx)
	result := Result{Status: g.status, Console: g.console.Bytes(), Boot: g.boot, Duration: time.Since(start)}
	if err == nil && c.CheckLog {
		result.Splats = Splats(result.Console)
	}
	return result, err
}

// guest is one run. The fields below mu are written by the goroutines that read the ports and read by serve
// after they have ended, except where mu is taken.
type guest struct {
	qemu   *qemu
	config *Config
	start  time.Time
	credit *credit
	ctl    *control

	mu      sync.Mutex
	console bytes.Buffer
	boot    time.Duration
	exited  bool
	status  int
	failure error // why the guest was ended from here, or what init reported; the first one counts
}

// consoleLimit bounds what Result.Console keeps.
const consoleLimit = 64 << 20

func (g *guest) serve(ctx context.Context) error {
	var readers sync.WaitGroup
	readers.Go(func() { io.Copy(consoleWriter{g}, g.qemu.port[portConsole]) })
	readers.Go(func() { g.output(g.config.Stdout, portMain) })
	readers.Go(func() { g.output(g.config.Stderr, portStderr) })
	readers.Go(func() { receive(g.qemu.port[portControl], g.message) })
	go g.input()
	go g.resize()
	select {
	case <-ctx.Done():
		g.fail(ctxError(ctx))
	case <-g.qemu.done:
	}
	<-g.qemu.done
	readers.Wait()
	g.credit.close()
	return g.verdict()
}

func ctxError(ctx context.Context) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return ErrTimeout
	}
	if cause := context.Cause(ctx); cause == ErrEscape {
		return cause
	}
	return fmt.Errorf("guest ended: %w", context.Cause(ctx))
}

// fail ends the guest from outside.
func (g *guest) fail(err error) {
	g.mu.Lock()
	if g.failure == nil {
		g.failure = err
	}
	g.mu.Unlock()
	g.qemu.kill()
}

// verdict is called when nothing runs any more.
func (g *guest) verdict() error {
	switch {
	case g.failure != nil:
		return g.failure
	case g.exited:
		return nil
	case bytes.Contains(g.console.Bytes(), []byte("Kernel panic - not syncing")):
		return ErrPanic
	}
	text := strings.TrimSpace(g.qemu.stderr.String())
	if g.qemu.err != nil {
		text = strings.TrimSpace(g.qemu.err.Error() + "\n" + text)
	}
	if text == "" {
		text = "no exit status came"
	}
	return fmt.Errorf("guest ended early: %s", text)
}

type consoleWriter struct{ g *guest }

func (w consoleWriter) Write(b []byte) (int, error) {
	if w.g.config.Log != nil {
		w.g.config.Log.Write(b)
	}
	if w.g.console.Len()+len(b) <= consoleLimit {
		w.g.console.Write(b)
		return len(b), nil
	}
	return len(b), w.g.overflow()
}

// overflow ends a guest whose console is out of bounds: a verdict on half of it would be none.
func (g *guest) overflow() error {
	err := fmt.Errorf("guest ended: its console exceeds %d MiB", consoleLimit>>20)
	g.fail(err)
	return err
}

// output passes a port on. Who stops reading the output ends the guest, as a closed pipe ends a program.
func (g *guest) output(w io.Writer, port int) {
	b := make([]byte, 32<<10)
	for {
		n, err := g.qemu.port[port].Read(b)
		if n > 0 {
			if _, err := w.Write(b[:n]); err != nil {
				g.fail(fmt.Errorf("guest ended: %w", err))
				return
			}
		}
		if err != nil {
			return
		}
	}
}

// input sends Stdin by credit. A terminal's keys wait for the first credit only, and then go as they come,
// since the guest's line discipline, not its init, takes them.
func (g *guest) input() {
	stdin := g.config.Stdin
	if stdin == nil {
		stdin = bytes.NewReader(nil)
	}
	if g.config.TTY && g.credit.take(1) == 0 {
		return
	}
	total := 0
	b := make([]byte, creditWindow)
	for {
		n, err := stdin.Read(b)
		for rest := b[:n]; len(rest) > 0; {
			k := len(rest)
			if !g.config.TTY {
				k = g.credit.take(k)
			}
			if k == 0 {
				return
			}
			if _, err := g.qemu.port[portMain].Write(rest[:k]); err != nil {
				return
			}
			rest = rest[k:]
			total += k
		}
		if err != nil {
			g.ctl.send(verbEOF, total)
			return
		}
	}
}

func (g *guest) resize() {
	for {
		select {
		case size, ok := <-g.config.Resize:
			if !ok {
				return
			}
			g.ctl.send(verbSize, size[0], size[1])
		case <-g.qemu.done:
			return
		}
	}
}

// message handles one line of the control port.
func (g *guest) message(verb, arg string) {
	switch verb {
	case verbHello:
		g.boot = time.Since(g.start)
	case verbCredit:
		if n, err := strconv.Atoi(arg); err == nil && n > 0 {
			g.credit.grant(n)
		}
	case verbFail:
		g.mu.Lock()
		g.failure = errors.New("guest: " + arg)
		g.mu.Unlock()
	case verbExit:
		if n, err := strconv.Atoi(arg); err == nil {
			g.exited, g.status = true, n
		}
	}
}
