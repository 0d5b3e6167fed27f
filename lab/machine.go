package lab

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// The steps of the guest's init that talk to its kernel.

// mountAll mounts what a kernel offers. The root file system itself, /tmp included, is the initramfs.
func mountAll() error {
	mounts := []struct {
		dir, kind, data string
		optional        bool
	}{
		{"/proc", "proc", "", false},
		{"/sys", "sysfs", "", false},
		{"/dev", "devtmpfs", "", false},
		{"/dev/pts", "devpts", "ptmxmode=0666", false},
		{"/dev/shm", "tmpfs", "", true},
		{"/sys/kernel/debug", "debugfs", "", true},
		{"/sys/kernel/tracing", "tracefs", "", true},
		{"/sys/fs/bpf", "bpf", "", true},
		{"/sys/fs/cgroup", "cgroup2", "", true},
	}
	for _, m := range mounts {
		if strings.HasPrefix(m.dir, "/dev/") {
			os.Mkdir(m.dir, 0o755)
		}
		err := unix.Mount(m.kind, m.dir, m.kind, 0, m.data)
		if err != nil && !m.optional {
			return fmt.Errorf("mount %s: %w", m.dir, err)
		}
	}
	for _, l := range [][2]string{{"fd", "/proc/self/fd"}, {"stdin", "fd/0"}, {"stdout", "fd/1"}, {"stderr", "fd/2"}} {
		if err := os.Symlink(l[1], "/dev/"+l[0]); err != nil && !errors.Is(err, os.ErrExist) {
			return err
		}
	}
	return unix.Sethostname([]byte("guest"))
}

func loopbackUp() error {
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil // a kernel without IPv4 has nothing to bring up
	}
	defer unix.Close(fd)
	req, err := unix.NewIfreq("lo")
	if err != nil {
		return err
	}
	req.SetUint16(unix.IFF_UP | unix.IFF_RUNNING)
	if err := unix.IoctlIfreq(fd, unix.SIOCSIFFLAGS, req); err != nil {
		return fmt.Errorf("lo: %w", err)
	}
	return nil
}

func insmod(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := unix.FinitModule(int(f.Fd()), "", 0); err != nil && !errors.Is(err, unix.EEXIST) {
		return fmt.Errorf("insmod %s: %w (the console says why)", path, err)
	}
	return nil
}

// rmmod removes a module. Its last user may be on the way out still, so it is asked for some seconds.
func rmmod(name string) error {
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		err := unix.DeleteModule(name, unix.O_NONBLOCK)
		busy := errors.Is(err, unix.EAGAIN) || errors.Is(err, unix.EBUSY)
		if !busy || time.Now().After(deadline) {
			return err
		}
	}
}

// logLine writes to the kernel's log.
func logLine(text string) {
	if f, err := os.OpenFile("/dev/kmsg", os.O_WRONLY, 0); err == nil {
		fmt.Fprintf(f, "<4>%s", text)
		f.Close()
	}
}

const kmemleak = "/sys/kernel/debug/kmemleak"

// leakBaseline makes kmemleak forget what it suspects from boot, and keeps it from scanning by itself: its
// thread, of nice 10 and in no hurry to sleep, holds back every grace period of the tasks' RCU for minutes in a
// preemptible kernel whose CPUs are busy. finish asks for the scans that count.
func leakBaseline() {
	if os.WriteFile(kmemleak, []byte("scan=off"), 0) != nil {
		return // a kernel without kmemleak
	}
	os.WriteFile(kmemleak, []byte("scan"), 0)
	os.WriteFile(kmemleak, []byte("clear"), 0)
}

// leakAge is a little more than the age (5 s) under which kmemleak does not report an object.
const leakAge = 6 * time.Second

// finish ends a run whose log is checked: krait.ko must go, and must not leave memory behind. Complaints go
// to the log, where the host looks.
func finish() {
	if err := rmmod("krait"); err != nil && !errors.Is(err, unix.ENOENT) {
		logLine(logFault + "rmmod krait: " + err.Error())
	}
	if os.WriteFile(kmemleak, []byte("scan"), 0) != nil {
		return // a kernel without kmemleak
	}
	time.Sleep(leakAge)
	// A second scan: an object that changed since the last one is not reported.
	if err := os.WriteFile(kmemleak, []byte("scan"), 0); err != nil {
		logLine(logFault + "kmemleak: " + err.Error())
	}
	report, err := os.ReadFile(kmemleak)
	if err != nil {
		logLine(logFault + "kmemleak: " + err.Error())
	}
	for line := range strings.Lines(string(report)) {
		logLine(strings.TrimRight(line, "\n"))
	}
}

// reapUntil waits for children, as process 1 must, until pid has ended.
func reapUntil(pid int) (int, error) {
	for {
		var status unix.WaitStatus
		got, err := unix.Wait4(-1, &status, 0, nil)
		switch {
		case errors.Is(err, unix.EINTR):
		case err != nil:
			return 0, fmt.Errorf("wait: %w", err)
		case got == pid && status.Signaled():
			return 128 + int(status.Signal()), nil
		case got == pid && status.Exited():
			return status.ExitStatus(), nil
		}
	}
}

// killRest ends what the command left running and waits for it, for a bounded time: a process that hangs in
// the kernel does not die, and the log shows it.
func killRest() {
	unix.Kill(-1, unix.SIGKILL)
	for deadline := time.Now().Add(5 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		var status unix.WaitStatus
		got, err := unix.Wait4(-1, &status, unix.WNOHANG, nil)
		for err == nil && got > 0 {
			got, err = unix.Wait4(-1, &status, unix.WNOHANG, nil)
		}
		if errors.Is(err, unix.ECHILD) {
			return
		}
	}
	logLine(logFault + "processes are left that cannot be killed")
}
