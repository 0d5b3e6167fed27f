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

// await waits until bpftrace has attached everything: it sleeps in epoll_wait for events then, and never before.
func (p *peer) await() {
	p.t.Helper()
	const epollWait = "232 "
	for end := time.Now().Add(5 * time.Minute); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		select {
		case <-p.done:
			p.t.Fatalf("bpftrace %s ended: %s%s", p.name, p.text.String(), p.errs.String())
		default:
		}
		state, _ := os.ReadFile(filepath.Join("/proc", strconv.Itoa(p.cmd.Process.Pid), "syscall"))
		if strings.HasPrefix(string(state), epollWait) {
			return
		}
	}
	p.t.Fatalf("bpftrace %s is not attached: %s%s", p.name, p.text.String(), p.errs.String())
}

func (p *peer) soFar() string { return p.text.String() }

// interrupt asks bpftrace to end; it takes its time.
func (p *peer) interrupt() {
	if p != nil {
		p.cmd.Process.Signal(syscall.SIGINT)
	}
}

// stop waits for the end and returns what was printed.
func (p *peer) stop() string {
	p.t.Helper()
	select {
	case <-p.done:
	case <-time.After(5 * time.Minute):
		p.t.Fatalf("bpftrace %s does not end", p.name)
	}
	if errs := p.errs.String(); strings.Contains(errs, "Lost") || strings.Contains(errs, "ERROR") {
		p.t.Errorf("bpftrace %s: %s", p.name, errs)
	}
	return p.text.String()
}
