package lab

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/sys/unix"
)

// GuestInit is the guest's process 1: it sets the machine up, runs the ordered command and powers off.
// It does not return.
func GuestInit() {
	in := &initProcess{}
	err := in.run()
	if err != nil {
		fmt.Fprintf(os.Stderr, "guest-init: %v\n", err)
		if in.ctl != nil {
			in.ctl.send(verbFail, err)
		}
	}
	in.powerOff()
}

// initProcess is what process 1 holds.
type initProcess struct {
	order order
	port  [ports]*os.File
	ctl   *control
	input *inputState
}

func (in *initProcess) run() error {
	if os.Getpid() != 1 {
		return errors.New("guest-init runs as process 1 of a guest only")
	}
	if err := mountAll(); err != nil {
		return err
	}
	if err := in.openPorts(); err != nil {
		return err
	}
	in.input = newInputState()
	go receive(in.port[portControl], in.message)
	in.ctl.send(verbHello)
	text, err := os.ReadFile(orderPath)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, &in.order); err != nil {
		return fmt.Errorf("%s: %w", orderPath, err)
	}
	if err := loopbackUp(); err != nil {
		return err
	}
	if in.order.CheckLog {
		leakBaseline()
	}
	logLine(LogStart)
	for _, m := range in.order.Insmod {
		if err := insmod(m); err != nil {
			return err
		}
	}
	status, err := in.command()
	if err != nil {
		return err
	}
	if in.order.CheckLog {
		finish()
	}
	in.drain()
	return in.ctl.send(verbExit, status)
}

// openPorts opens the serial ports as plain byte lines.
func (in *initProcess) openPorts() error {
	for i := portMain; i < ports; i++ {
		f, err := os.OpenFile("/dev/ttyS"+strconv.Itoa(i), os.O_RDWR|unix.O_NOCTTY|unix.O_NONBLOCK, 0)
		if err != nil {
			return err
		}
		if err := setRaw(f); err != nil {
			return fmt.Errorf("%s: %w", f.Name(), err)
		}
		in.port[i] = f
	}
	in.ctl = &control{w: in.port[portControl]}
	return nil
}

// message handles one line from the host.
func (in *initProcess) message(verb, arg string) {
	switch verb {
	case verbEOF:
		if n, err := strconv.ParseInt(arg, 10, 64); err == nil {
			in.input.end(n)
		}
	case verbSize:
		var rows, cols int
		if _, err := fmt.Sscan(arg, &rows, &cols); err == nil {
			setSize(in.port[portMain], rows, cols)
		}
	}
}

// command runs the ordered command and returns its status, when it and all it started are gone and their
// output is passed on.
func (in *initProcess) command() (int, error) {
	if err := os.Chdir(in.order.Dir); err != nil {
		return 0, err
	}
	env := append(guestEnv, in.order.Env...)
	path, err := lookPath(in.order.Command[0])
	if err != nil {
		return 127, in.complain(err)
	}
	var output sync.WaitGroup
	files, err := in.files(&output)
	if err != nil {
		return 0, err
	}
	attr := &os.ProcAttr{Env: env, Files: files, Sys: &unix.SysProcAttr{Setsid: true}}
	if in.order.TTY {
		attr.Sys = &unix.SysProcAttr{Foreground: true, Ctty: int(files[0].Fd())}
	}
	p, err := os.StartProcess(path, in.order.Command, attr)
	for _, f := range files {
		f.Close()
	}
	if err != nil {
		return 126, in.complain(err)
	}
	status, err := reapUntil(p.Pid)
	if err != nil {
		return 0, err
	}
	killRest()
	output.Wait()
	return status, nil
}

// complain writes to the command's error output what a shell would.
func (in *initProcess) complain(err error) error {
	w := in.port[portStderr]
	end := "\n"
	if in.order.TTY {
		w, end = in.port[portMain], "\r\n"
	}
	_, werr := fmt.Fprintf(w, "krait vm: %v%s", err, end)
	return werr
}

// files are the command's descriptors 0 to 2: the terminal itself, or pipes pumped from and to the ports.
func (in *initProcess) files(output *sync.WaitGroup) ([]*os.File, error) {
	if in.order.TTY {
		files, err := openTerminal(in.port[portMain].Name(), in.order.Rows, in.order.Cols)
		in.ctl.send(verbCredit, creditWindow)
		return files, err
	}
	stdin, feed, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	go in.pumpInput(feed)
	files := []*os.File{stdin}
	for _, port := range []int{portMain, portStderr} {
		r, w, err := os.Pipe()
		if err != nil {
			return nil, err
		}
		files = append(files, w)
		output.Go(func() {
			io.Copy(struct{ io.Writer }{in.port[port]}, r)
			r.Close()
		})
	}
	return files, nil
}

// pumpInput passes the main port to the command and grants credit for it. When the command does not read
// its input any more, the rest is left where it is.
func (in *initProcess) pumpInput(feed *os.File) {
	defer feed.Close()
	in.input.closeAtEnd(feed)
	in.ctl.send(verbCredit, creditWindow)
	b := make([]byte, creditWindow)
	for {
		n, err := in.port[portMain].Read(b)
		if n > 0 {
			if _, err := feed.Write(b[:n]); err != nil {
				return
			}
			in.ctl.send(verbCredit, n)
			in.input.passed(int64(n))
		}
		if err != nil {
			return
		}
	}
}

// inputState knows when all input has been passed on: its length and its bytes come by different ports.
type inputState struct {
	mu    sync.Mutex
	total int64 // -1: not known yet
	count int64
	feed  *os.File
}

func newInputState() *inputState { return &inputState{total: -1} }

func (s *inputState) update(change func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change()
	if s.feed != nil && s.count == s.total {
		s.feed.Close()
	}
}

func (s *inputState) end(total int64)          { s.update(func() { s.total = total }) }
func (s *inputState) passed(n int64)           { s.update(func() { s.count += n }) }
func (s *inputState) closeAtEnd(feed *os.File) { s.update(func() { s.feed = feed }) }

var guestEnv = []string{"PATH=" + guestPath, "HOME=/root", "USER=root", "LANG=C.UTF-8", "TERM=dumb"}

const guestPath = "/bin"

func lookPath(name string) (string, error) {
	if strings.Contains(name, "/") {
		return name, nil
	}
	p := guestPath + "/" + name
	if _, err := os.Stat(p); err != nil {
		return "", fmt.Errorf("%s: command not found", name)
	}
	return p, nil
}

// drain waits until the ports have sent everything. The command's process group still has the terminal, so
// the kernel would stop this one for touching it.
func (in *initProcess) drain() {
	signal.Ignore(unix.SIGTTOU)
	for _, f := range in.port {
		if f == nil {
			continue
		}
		if err := drainPort(f); err != nil {
			logLine(logFault + "drain " + f.Name() + ": " + err.Error())
		}
	}
}

func (in *initProcess) powerOff() {
	in.drain()
	unix.Sync()
	unix.Reboot(unix.LINUX_REBOOT_CMD_POWER_OFF)
	select {}
}
