package guest

import (
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestFiles checks what krait needs of a guest's file systems.
func TestFiles(t *testing.T) {
	for _, p := range []string{
		"/sys/kernel/btf/vmlinux",
		"/sys/kernel/tracing/available_filter_functions",
		"/sys/kernel/debug/tracing",
		"/sys/fs/bpf",
		"/proc/kallsyms",
		"/dev/ptmx",
		"/dev/fd/0",
	} {
		if _, err := os.Stat(p); err != nil {
			t.Error(err)
		}
	}
	btf, err := os.ReadFile("/sys/kernel/btf/vmlinux")
	if err != nil || len(btf) < 1<<20 || btf[0] != 0x9f || btf[1] != 0xeb {
		t.Errorf("/sys/kernel/btf/vmlinux: %d bytes, %v: not BTF", len(btf), err)
	}
}

// TestModule checks that a krait.ko brought into the guest is also loaded, and its device is there.
func TestModule(t *testing.T) {
	ko := filepath.Join("/lib/modules", release(t), "extra", "krait.ko")
	if _, err := os.Stat(ko); err != nil {
		t.Skip("this guest was booted without a krait.ko")
	}
	if !moduleLoaded() {
		t.Fatalf("%s is not loaded", ko)
	}
	if info, err := os.Stat("/dev/krait"); err != nil {
		t.Error(err)
	} else if info.Mode()&os.ModeCharDevice == 0 || info.Mode().Perm() != 0o600 {
		t.Errorf("/dev/krait has mode %v, want a character device with 0600", info.Mode())
	}
}

// TestPrograms checks that krait and the shell tools can be run by name.
func TestPrograms(t *testing.T) {
	if _, err := exec.LookPath("krait"); err != nil {
		t.Error(err)
	}
	out, err := exec.Command("sh", "-c", "id -u; echo $HOME; hostname").Output()
	if got := strings.Fields(string(out)); err != nil || len(got) != 3 || got[0] != "0" || got[1] != "/root" || got[2] != "guest" {
		t.Errorf("shell says %q, %v", out, err)
	}
}

// TestLoopback checks that lo is up and passes data.
func TestLoopback(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	go func() {
		if c, err := l.Accept(); err == nil {
			c.Write([]byte("over lo"))
			c.Close()
		}
	}()
	c, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	b := make([]byte, 32)
	if n, err := c.Read(b); err != nil || string(b[:n]) != "over lo" {
		t.Errorf("read %q, %v", b[:n], err)
	}
}

// TestExpectComplaint announces a complaint and makes it.
func TestExpectComplaint(t *testing.T) {
	expectComplaint(t, "WARNING: made by a test", func() { logLine(t, "WARNING: made by a test") })
}
