package guest

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// A tracer is a krait program that runs beside the test.
type tracer struct {
	t     *testing.T
	cmd   *exec.Cmd
	mu    sync.Mutex
	text  bytes.Buffer
	errs  bytes.Buffer
	ready chan struct{} // closed when the hooks are attached
	done  chan struct{}
}

const attachedMark = " → eBPF ("

// startTracer runs krait and waits until its hooks are attached.
func startTracer(t *testing.T, hooks int, args ...string) *tracer {
	t.Helper()
	tr := launchTracer(t, hooks, args...)
	tr.await()
	return tr
}

// launchTracer runs krait, whose hooks are attached some time later.
func launchTracer(t *testing.T, hooks int, args ...string) *tracer {
	t.Helper()
	tr := &tracer{t: t, cmd: exec.Command("/bin/krait", args...), ready: make(chan struct{}), done: make(chan struct{})}
	out, err := tr.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	tr.cmd.Stderr = &tr.errs
	if err := tr.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go tr.read(out, hooks)
	t.Cleanup(func() { tr.cmd.Process.Kill() })
	return tr
}

// await waits until the hooks are attached.
func (tr *tracer) await() {
	tr.t.Helper()
	select {
	case <-tr.ready:
	case <-tr.done:
		tr.t.Fatalf("%q ended: %s%s", tr.cmd.Args, tr.text.Bytes(), tr.errs.Bytes())
	case <-time.After(5 * time.Minute):
		tr.t.Fatalf("%q: hooks not attached", tr.cmd.Args)
	}
}

// soFar is what has been printed until now.
func (tr *tracer) soFar() string {
	tr.mu.Lock()
	defer tr.mu.Unlock()
	return tr.text.String()
}

func (tr *tracer) read(out io.Reader, hooks int) {
	defer close(tr.done)
	if hooks == 0 {
		close(tr.ready)
	}
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadString('\n')
		if strings.Contains(line, attachedMark) {
			if hooks--; hooks == 0 {
				close(tr.ready)
			}
			continue
		}
		tr.mu.Lock()
		tr.text.WriteString(line)
		tr.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// stop ends krait as Ctrl-C does and returns what it printed.
func (tr *tracer) stop() string {
	tr.t.Helper()
	if err := tr.cmd.Process.Signal(syscall.SIGINT); err != nil {
		tr.t.Error(err)
	}
	select {
	case <-tr.done:
	case <-time.After(60 * time.Second):
		tr.t.Fatal("krait did not end")
	}
	if err := tr.cmd.Wait(); err != nil {
		tr.t.Errorf("%v: %s", err, tr.errs.Bytes())
	}
	for line := range strings.Lines(tr.errs.String()) {
		// Stacks whose places in the map collide are counted, as they should be.
		if !strings.Contains(line, "stacks lost") {
			tr.t.Errorf("on standard error: %s", line)
		}
	}
	return tr.text.String()
}

// loopDevice makes a block device of a file and returns its path.
func loopDevice(t *testing.T) string {
	t.Helper()
	back := filepath.Join(t.TempDir(), "disk")
	if err := os.WriteFile(back, make([]byte, 1<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(back, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	control, err := os.OpenFile("/dev/loop-control", os.O_RDWR, 0)
	if err != nil {
		t.Skipf("no loop devices: %v", err)
	}
	defer control.Close()
	n, err := unix.IoctlRetInt(int(control.Fd()), unix.LOOP_CTL_GET_FREE)
	if err != nil {
		t.Fatal(err)
	}
	path := fmt.Sprintf("/dev/loop%d", n)
	dev, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer dev.Close()
	if err := unix.IoctlSetInt(int(dev.Fd()), unix.LOOP_SET_FD, int(f.Fd())); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if dev, err := os.OpenFile(path, os.O_RDWR, 0); err == nil {
			unix.IoctlSetInt(int(dev.Fd()), unix.LOOP_CLR_FD, 0)
			dev.Close()
		}
	})
	return path
}

// writeBlocks writes n blocks of 4 KiB past the page cache.
func writeBlocks(t *testing.T, path string, n int) {
	t.Helper()
	fd, err := unix.Open(path, unix.O_WRONLY|unix.O_DIRECT, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	buf, err := unix.Mmap(-1, 0, 4096, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Munmap(buf)
	binary.LittleEndian.PutUint64(buf, uint64(n))
	for i := range n {
		if _, err := unix.Pwrite(fd, buf, int64(i)*4096); err != nil {
			t.Fatal(err)
		}
	}
}

// tracerWorkload is what the one-liners see: opens, reads and getppids of a task called kw, and block writes.
func tracerWorkload(t *testing.T, dev string) {
	asTask(t, "kw", func() {
		for range 7 {
			fd, err := unix.Open("/etc/kw-file", unix.O_RDWR|unix.O_CREAT, 0o600)
			if err != nil {
				t.Error(err)
				return
			}
			unix.Close(fd)
		}
		fd, err := unix.Open("/dev/zero", unix.O_RDONLY, 0)
		if err != nil {
			t.Error(err)
			return
		}
		defer unix.Close(fd)
		buf := make([]byte, 1000)
		for range 50 {
			unix.Read(fd, buf)
		}
		for range 100 {
			unix.Getppid()
		}
	})
	if dev != "" {
		writeBlocks(t, dev, 8)
	}
	for end := time.Now().Add(300 * time.Millisecond); time.Now().Before(end); {
		os.ReadFile("/proc/self/stat")
	}
}

// lessons are those of the one-liner tutorial that bpftrace is learnt with, from the third on.
var lessons = []struct {
	name, text string
	want       []string // each in the output; a number in front of # is how often
}{
	{"3 file opens", `trace("tracepoint:syscalls:sys_enter_openat", comm, str(filename), comm="kw")`, []string{"7#kw /etc/kw-file\n", "1#kw /dev/zero\n"}},
	{"4 syscall counts", `count("rawtracepoint:sys_enter", by=(comm, syscall_name(id)), when=id == 110)`, []string{"kw, getppid", " 100\n"}},
	{"5 bytes read", `hist("tracepoint:syscalls:sys_exit_read", ret, comm="kw")`, []string{"[512, 1K)                50 |@"}},
	{"6 return values", `lhist("kretprobe:vfs_read", ret, 0, 2000, 200, comm="kw")`, []string{"[1000, 1200)             50 |@"}},
	{"7 time of reads", `latency("vfs_read", by=comm, comm="kw")`, []string{"kw:\n", "|@"}},
	{"8 scheduler events", `count("tracepoint:sched:sched*", by=probe)`, []string{"tracepoint:sched:sched_switch ", "tracepoint:sched:sched_wakeup "}},
	{"9 on-CPU stacks", `count("profile:99", by=kstack, when=pid)`, []string{"entry_SYSCALL_64_after_hwframe"}},
	{"10 off-CPU stacks", `count("tracepoint:sched:sched_switch", by=kstack)`, []string{"__schedule"}},
	{"11 block I/O", `hist("tracepoint:block:block_rq_issue", bytes)`, []string{"[4K, 8K)                  8 |@"}},
	{"12 kernel structs", `trace("kprobe:vfs_open", path.dentry.d_name.name, comm="kw")`, []string{"7#kw-file\n", "1#zero\n"}},
}

// TestTutorial runs the twelve lessons at once, on one workload.
func TestTutorial(t *testing.T) {
	out, err := exec.Command("/bin/krait", "-l", "tracepoint:syscalls:sys_enter_*").Output()
	dirs, _ := filepath.Glob("/sys/kernel/tracing/events/syscalls/sys_enter_*")
	if n := strings.Count(string(out), "tracepoint:syscalls:sys_enter_"); err != nil || n != len(dirs) || n == 0 {
		t.Errorf("1 listing: %d of %d tracepoints, %v", n, len(dirs), err)
	}
	out, err = exec.Command("/bin/krait", "-e", `print("hello, world")`).Output()
	if err != nil || string(out) != "hello, world\n" {
		t.Errorf("2 hello world: %q %v", out, err)
	}
	dev := loopDevice(t)
	tracers := make([]*tracer, len(lessons))
	for i, l := range lessons {
		tracers[i] = startTracer(t, 1, "-e", l.text)
	}
	tracerWorkload(t, dev)
	for i, l := range lessons {
		text := tracers[i].stop()
		for _, want := range l.want {
			n, s := 0, want
			if at := strings.Index(want, "#"); at >= 0 {
				fmt.Sscan(want[:at], &n)
				s = want[at+1:]
			}
			if got := strings.Count(text, s); got == 0 || n > 0 && got != n {
				t.Errorf("%s: %q is there %d times:\n%s", l.name, s, got, text[:min(len(text), 3000)])
			}
		}
	}
}
