package lab

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestMain makes the test binary fit to be the guest's init, as krait is.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "guest-init" {
		GuestInit()
	}
	os.Exit(m.Run())
}

// guestConfig is a guest that runs a shell script.
func guestConfig(t *testing.T, script string) (Config, *bytes.Buffer, *bytes.Buffer) {
	t.Helper()
	kernel, err := FindKernel("../build/krait")
	if err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	return Config{Kernel: kernel, Command: []string{"sh", "-c", script}, Stdout: &stdout, Stderr: &stderr}, &stdout, &stderr
}

func run(t *testing.T, c Config, limit time.Duration) (Result, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	defer cancel()
	r, err := Run(ctx, c)
	if t.Failed() || (err != nil && !errors.Is(err, ErrTimeout) && !errors.Is(err, ErrPanic)) {
		t.Logf("console:\n%s", Tail(r.Console, 20))
	}
	return r, err
}

// TestRun passes input, both outputs, files, a directory, the environment and the exit status through.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "alpha\n", "sub/b.txt": "beta\n", ".git/c": "no", "build/d": "no"} {
		p := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(p), 0o755), os.WriteFile(p, []byte(text), 0o640)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("a.txt", filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	c, stdout, stderr := guestConfig(t, `sha256sum; pwd; cat link sub/b.txt /x/y; find . | sort; echo $WORD; test -t 0 && echo tty; ls missing; exit 42`)
	input := make([]byte, 200_000)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range input {
		input[i] = byte(random.Uint32())
	}
	c.Stdin, c.Dir, c.Dirs = bytes.NewReader(input), dir, []string{dir}
	c.Files = map[string]string{"/x/y": filepath.Join(dir, "sub/b.txt")}
	c.Env = []string{"WORD=spoken"}
	r, err := run(t, c, 2*time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf("%x  -\n%s\nalpha\nbeta\nbeta\n.\n./a.txt\n./link\n./sub\n./sub/b.txt\nspoken\n", sha256.Sum256(input), dir)
	if stdout.String() != want {
		t.Errorf("stdout %q, want %q", stdout, want)
	}
	if !strings.Contains(stderr.String(), "missing") {
		t.Errorf("stderr %q", stderr)
	}
	if r.Status != 42 || r.Boot <= 0 {
		t.Errorf("status %d, boot %v", r.Status, r.Boot)
	}
}

// TestTerminal gives the command a terminal: its size, Ctrl-C, and what it prints in line mode.
func TestTerminal(t *testing.T) {
	c, stdout, _ := guestConfig(t, `test -t 0 -a -t 1 -a -t 2 && stty size; trap 'echo interrupted; exit 5' INT; echo ready; while :; do sleep 1; done`)
	keys, typed := io.Pipe()
	ready := &watcher{Writer: stdout, want: "ready", found: func() { go typed.Write([]byte{3}) }}
	c.TTY, c.Rows, c.Cols, c.Stdin, c.Stdout = true, 33, 99, keys, ready
	r, err := run(t, c, time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	// The kernel sends the signal before it shows ^C, so the two may come in either order.
	text := strings.Replace(stdout.String(), "^C", "", 1)
	if want := "33 99\r\nready\r\ninterrupted\r\n"; text != want || !strings.Contains(stdout.String(), "^C") {
		t.Errorf("terminal shows %q, want %q and ^C", stdout, want)
	}
	if r.Status != 5 {
		t.Errorf("status %d", r.Status)
	}
}

// TestLastWords holds the terminal's output back with Ctrl-S until the command has ended: what it wrote last
// must not be lost when its terminal has no process left.
func TestLastWords(t *testing.T) {
	c, stdout, _ := guestConfig(t, `echo ready; read line; echo last words; exit 5`)
	keys, typed := io.Pipe()
	ready := &watcher{Writer: stdout, want: "ready\r\n", found: func() {
		go func() {
			typed.Write([]byte("\x13\n"))
			time.Sleep(3 * time.Second)
			typed.Write([]byte("\x11"))
		}()
	}}
	c.TTY, c.Rows, c.Cols, c.Stdin, c.Stdout = true, 24, 80, keys, ready
	r, err := run(t, c, time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(stdout.String(), "last words\r\n") || r.Status != 5 {
		t.Errorf("status %d, terminal shows %q", r.Status, stdout)
	}
}

// watcher calls found once, when want has been written.
type watcher struct {
	io.Writer
	want  string
	found func()
	text  strings.Builder
}

func (w *watcher) Write(b []byte) (int, error) {
	w.text.Write(b)
	if w.found != nil && strings.Contains(w.text.String(), w.want) {
		w.found()
		w.found = nil
	}
	return w.Writer.Write(b)
}

// TestTimeout ends a guest that does not end, and leaves no process behind.
func TestTimeout(t *testing.T) {
	c, _, _ := guestConfig(t, "sleep 1000")
	start := time.Now()
	_, err := run(t, c, 8*time.Second)
	if !errors.Is(err, ErrTimeout) {
		t.Errorf("error %v", err)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
}

// TestPanic tells a panic from an end.
func TestPanic(t *testing.T) {
	c, _, _ := guestConfig(t, "echo c > /proc/sysrq-trigger")
	r, err := run(t, c, time.Minute)
	if !errors.Is(err, ErrPanic) || !strings.Contains(Tail(r.Console, 100), "sysrq triggered crash") {
		t.Errorf("error %v, console:\n%s", err, Tail(r.Console, 30))
	}
}

// TestCheckLog finds a kernel's complaint although the command succeeds, and a killed command's status.
func TestCheckLog(t *testing.T) {
	c, _, _ := guestConfig(t, "echo 'WARNING: CPU: 0 at a test' > /dev/kmsg; (sleep 100 &) ; kill -9 $$")
	c.CheckLog = true
	r, err := run(t, c, time.Minute)
	if err != nil || r.Status != 128+9 || len(r.Splats) != 1 || !strings.Contains(r.Splats[0].Text, "at a test") {
		t.Errorf("%v, status %d, %q", err, r.Status, r.Splats)
	}
}

// TestRefused are configurations that cannot become a guest.
func TestRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "big"), make([]byte, 40<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name, want string
		change     func(c *Config)
	}{
		{"large", "must fit in a quarter", func(c *Config) { c.Memory, c.Dirs = 128, []string{dir} }},
		{"root", "root directory", func(c *Config) { c.Dirs = []string{"/"} }},
		{"command", "no command", func(c *Config) { c.Command = nil }},
		{"kernel", "not an x86 bzImage", func(c *Config) { c.Kernel = filepath.Join(dir, "big") }},
		{"memory", "128 MiB", func(c *Config) { c.Memory = 5 }},
		{"module", "module nonesuch: not found", func(c *Config) { c.Load = []string{"nonesuch"} }},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			c, _, _ := guestConfig(t, "true")
			tc.change(&c)
			if _, err := Run(t.Context(), c); err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("error %v, want one with %q", err, tc.want)
			}
		})
	}
}

// TestLoad loads a Debian module with what it depends on.
func TestLoad(t *testing.T) {
	c, stdout, _ := guestConfig(t, "cut -d' ' -f1 /proc/modules; ip link add d0 type dummy && cat /sys/class/net/d0/operstate; nosuch")
	c.Load = []string{"dummy", "vsock_loopback"}
	r, err := run(t, c, time.Minute)
	if err != nil || r.Status != 127 {
		t.Fatalf("status %d, %v", r.Status, err)
	}
	for _, want := range []string{"dummy\n", "vsock_loopback\n", "vsock\n", "vmw_vsock_virtio_transport_common\n", "down\n"} {
		if !strings.Contains(stdout.String(), want) {
			t.Errorf("no %q in %q", want, stdout)
		}
	}
}
