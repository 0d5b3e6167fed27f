package guest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

const (
	peerProgram = "/usr/bin/bpftrace"
	peerScripts = "/lib/bpftrace" // where the guest has Debian's tools
)

// peerConstants is what bpftrace's tools include for a few constants: a guest has no headers.
const peerConstants = "#define AF_INET 2\n#define AF_INET6 10\n#define TASK_RUNNING 0\n"

// A peer is a bpftrace that runs a tool of the same name as ours.
type peer struct {
	t    *testing.T
	name string
	cmd  *exec.Cmd
	text lockedBuffer
	errs lockedBuffer
	done chan struct{}
}

// A lockedBuffer may be read while a process writes to it.
type lockedBuffer struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.String()
}

// startPeer starts bpftrace; nil when the guest has none.
func startPeer(t *testing.T, name string) *peer {
	t.Helper()
	script := filepath.Join(peerScripts, name+".bt")
	for _, path := range []string{peerProgram, script} {
		if _, err := os.Stat(path); err != nil {
			return nil
		}
	}
	include := t.TempDir()
	for _, header := range []string{"sys/socket.h", "linux/sched.h"} {
		path := filepath.Join(include, header)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(peerConstants), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p := &peer{t: t, name: name, done: make(chan struct{})}
	p.cmd = exec.Command(peerProgram, "-B", "line", "-I", include, script)
	p.cmd.Stdout, p.cmd.Stderr = &p.text, &p.errs
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(p.done)
		p.cmd.Wait()
	}()
	t.Cleanup(func() {
		p.cmd.Process.Kill()
		<-p.done
	})
	return p
}

// await waits until bpftrace waits for events: it has attached everything, and read all events.
func (p *peer) await() {
	p.t.Helper()
	for end := time.Now().Add(5 * time.Minute); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		select {
		case <-p.done:
			p.t.Fatalf("bpftrace %s ended: %s%s", p.name, p.text.String(), p.errs.String())
		default:
		}
		if p.waiting() {
			return
		}
	}
	p.t.Fatalf("bpftrace %s does not come to wait: %s%s", p.name, p.text.String(), p.errs.String())
}

// waiting tells whether bpftrace is in epoll_wait.
func (p *peer) waiting() bool {
	const epollWait = "232 "
	state, _ := os.ReadFile(filepath.Join("/proc", strconv.Itoa(p.cmd.Process.Pid), "syscall"))
	return strings.HasPrefix(string(state), epollWait)
}

func (p *peer) soFar() string { return p.text.String() }

// finish asks bpftrace to end, which takes its time, when it has read all events: it throws the others away.
func (p *peer) finish() {
	p.t.Helper()
	p.await()
	p.interrupt()
}

func (p *peer) interrupt() { p.cmd.Process.Signal(syscall.SIGINT) }

// stop waits for the end and returns what was printed. bpftrace overlooks a signal that comes when it is not in
// epoll_wait, and is asked again while it still waits for events.
func (p *peer) stop() string {
	p.t.Helper()
	end := time.After(5 * time.Minute)
	for ended := false; !ended; {
		select {
		case <-p.done:
			ended = true
		case <-time.After(2 * time.Second):
			if p.waiting() {
				p.interrupt()
			}
		case <-end:
			p.t.Fatalf("bpftrace %s does not end", p.name)
		}
	}
	if errs := p.errs.String(); strings.Contains(errs, "Lost") || strings.Contains(errs, "ERROR") {
		p.t.Errorf("bpftrace %s: %s", p.name, errs)
	}
	return p.text.String()
}
