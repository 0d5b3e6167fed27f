package repl

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"krait/btf"
)

// cpu is the time that this process has used.
func cpu(t *testing.T) time.Duration {
	t.Helper()
	var u unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// TestMemberCompletion completes the members of a struct in a session that has looked at nothing yet, in the order of the
// struct and before the methods, and bounds what that and the opening of the types cost.
func TestMemberCompletion(t *testing.T) {
	if _, err := os.Stat(btf.KernelPath); err != nil {
		t.Skip("this kernel shows no types")
	}
	files, err := os.CreateTemp(t.TempDir(), "out")
	if err != nil {
		t.Fatal(err)
	}
	defer files.Close()
	s := newSession(Config{Home: "user"})
	s.stdout = newOutput(files)
	s.stderr = pair{s.stdout, s.stdout}
	if err := s.openHome(); err != nil {
		t.Fatal(err)
	}
	defer s.home.Close()
	start := cpu(t)
	if err := s.kernel.load(); err != nil {
		t.Fatal(err)
	}
	if !s.kernel.has("vfs_read") {
		t.Fatal("no vfs_read")
	}
	opened := cpu(t)
	if _, err := s.eval("globals().update(dev=cast('struct net_device *', 0xffff888000000000))"); err != nil {
		t.Fatal(err)
	}
	s.names.bind("dev")
	before := cpu(t)
	_, list, _ := s.complete("dev.", 4)
	after := cpu(t)
	var want []string
	typ, _ := s.kernel.types.Struct("net_device")
	for _, f := range s.kernel.types.Fields(typ.ID) {
		if !strings.HasPrefix(f.Name, "_") {
			want = append(want, "dev."+f.Name)
		}
	}
	if len(want) < 100 || len(list) < len(want) || !slices.Equal(list[:len(want)], want) {
		t.Errorf("dev.<Tab> lists %v, the members are %v", list, want)
	}
	t.Logf("types: %v, completion: %v of CPU", opened-start, after-before)
	// Twice what is promised: other tests warm up or slow down the same machine.
	if opened-start > 80*time.Millisecond || after-before > 100*time.Millisecond {
		t.Errorf("opening the types took %v, completing %v of CPU", opened-start, after-before)
	}
}
