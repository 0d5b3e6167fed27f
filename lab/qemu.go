package lab

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// The serial ports, by index. Each has an interrupt of its own: the classic shared ones (COM1 with COM3,
// COM2 with COM4) are edge triggered and would lose interrupts.
const (
	portConsole = iota
	portMain
	portStderr
	portControl
	ports
)

var portIRQ = [ports]int{4, 3, 5, 7}

// qemu is a running guest seen from outside.
type qemu struct {
	port   [ports]*os.File
	cmd    *exec.Cmd
	stderr bytes.Buffer
	done   chan struct{} // closed when the process is gone
	err    error         // its end; valid after done
}

// startQEMU boots the kernel with the initramfs. The process cannot outlive this one.
func startQEMU(c *Config, initrd *os.File) (*qemu, error) {
	program, err := exec.LookPath("qemu-system-x86_64")
	if err != nil {
		return nil, errors.New("qemu-system-x86_64: not found (apt-get install qemu-system-x86)")
	}
	q := &qemu{done: make(chan struct{})}
	q.cmd = exec.Command(program, qemuArgs(c)...)
	q.cmd.Stdout, q.cmd.Stderr = &q.stderr, &q.stderr
	q.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
	var remote []*os.File
	defer func() {
		for _, f := range remote {
			f.Close()
		}
	}()
	for i := range q.port {
		local, other, err := socketPair()
		if err != nil {
			q.close()
			return nil, err
		}
		q.port[i] = local
		remote = append(remote, other)
	}
	// In the child these are 3, 4, …, see qemuArgs.
	q.cmd.ExtraFiles = append(remote[:ports:ports], initrd)
	started := make(chan error)
	go q.run(started)
	if err := <-started; err != nil {
		q.close()
		return nil, fmt.Errorf("%s: %w", program, err)
	}
	return q, nil
}

// run starts the process and waits for it on one OS thread: Pdeathsig fires when the thread that started
// the child ends, not when the process does.
func (q *qemu) run(started chan<- error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	err := q.cmd.Start()
	started <- err
	if err == nil {
		q.err = q.cmd.Wait()
		close(q.done)
	}
}

func (q *qemu) kill() { q.cmd.Process.Kill() }

func (q *qemu) close() {
	for _, f := range q.port {
		if f != nil {
			f.Close()
		}
	}
}

func socketPair() (local, other *os.File, err error) {
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil, nil, fmt.Errorf("socketpair: %w", err)
	}
	// Non-blocking, so that Close ends a Read in another goroutine.
	if err := unix.SetNonblock(fds[0], true); err != nil {
		return nil, nil, err
	}
	return os.NewFile(uintptr(fds[0]), "port"), os.NewFile(uintptr(fds[1]), "port"), nil
}

func qemuArgs(c *Config) []string {
	const firstFD = 3
	// One thread for all CPUs: with one each, a CPU may go on running the breakpoint that another has just
	// patched out of the kernel's code (ftrace does that at every hook), over and over again.
	accel := []string{"-accel", "tcg,thread=single"}
	if c.Icount {
		accel = []string{"-accel", "tcg,thread=single", "-icount", "shift=0,sleep=off"}
	}
	args := append([]string{"-nodefaults", "-no-user-config", "-display", "none", "-no-reboot", "-machine", "pc", "-cpu", "max",
		"-m", strconv.Itoa(c.Memory), "-smp", strconv.Itoa(c.CPUs)}, accel...)
	for i, irq := range portIRQ {
		args = append(args, "-chardev", fmt.Sprintf("socket,id=port%d,fd=%d", i, firstFD+i),
			"-device", fmt.Sprintf("isa-serial,chardev=port%d,index=%d,irq=%d", i, i, irq))
	}
	return append(args, "-kernel", c.Kernel, "-initrd", fmt.Sprintf("/proc/self/fd/%d", firstFD+ports),
		"-append", commandLine(c))
}

func commandLine(c *Config) string {
	words := []string{
		"console=ttyS0", "loglevel=7", "krait.guest=1", "8250.nr_uarts=4", "random.trust_cpu=on",
		// With -no-reboot a panic ends QEMU.
		"panic=-1", "reboot=t",
		// An emulated CPU can stand still for long when the machine under it is busy; that is no lockup,
		// and no broken timer, for which the kernel would panic at boot.
		"no_timer_check", "watchdog_thresh=60", "rcupdate.rcu_cpu_stall_timeout=150", "nmi_watchdog=0",
	}
	if c.CheckLog {
		words = append(words, "kmemleak=on")
	}
	if c.Append != "" {
		words = append(words, c.Append)
	}
	return strings.Join(append(words, "--", "guest-init"), " ")
}
