package guest

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// twins print the same in eBPF and in the interpreter.
const twins = `A = %d
@hook("vfs_fallocate", comm="kw")
def ebpf():
    print("twin", ksym(A), ksym(A - 16), ksym(8), ntop(0x0100007f), ntohs(0x1234), strerror(2), syscall_name(39), signal_name(9), pid, tid, uid, ppid)
@replace("__x64_sys_getpgid", comm="kw")
def interpreter():
    print("twin", ksym(A), ksym(A - 16), ksym(8), ntop(0x0100007f), ntohs(0x1234), strerror(2), syscall_name(39), signal_name(9), pid, tid, uid, ppid)
    return 7
`

// TestTwins compares what two handlers print of the same numbers, one on each path.
func TestTwins(t *testing.T) {
	symbols, err := os.Open("/proc/kallsyms")
	if err != nil {
		t.Fatal(err)
	}
	defer symbols.Close()
	var start uint64
	for lines := bufio.NewScanner(symbols); lines.Scan() && start == 0; {
		if text, ok := strings.CutSuffix(lines.Text(), " T vfs_read"); ok {
			fmt.Sscanf(text, "%x", &start)
		}
	}
	tr := startTracer(t, 1, "--write", "-e", fmt.Sprintf(twins, start+16))
	file, err := os.Create(t.TempDir() + "/file")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for !strings.Contains(tr.soFar(), "getpgid → ") {
		if _, err := os.Stat(fmt.Sprintf("/proc/%d/fd", tr.cmd.Process.Pid)); err != nil {
			t.Fatalf("krait ended: %s", tr.soFar())
		}
	}
	asTask(t, "kw", func() {
		unix.Fallocate(int(file.Fd()), 0, 0, 10)
		if n, err := unix.Getpgid(0); n != 7 || err != nil {
			t.Errorf("getpgid: %d %v", n, err)
		}
	})
	var lines []string
	for line := range strings.Lines(tr.stop()) {
		if strings.HasPrefix(line, "twin ") {
			lines = append(lines, line)
		}
	}
	const want = "twin vfs_read+16 vfs_read 0x8 127.0.0.1 13330 No such file or directory getpid SIGKILL "
	if len(lines) != 2 || lines[0] != lines[1] || !strings.HasPrefix(lines[0], want) {
		t.Errorf("%q", lines)
	}
}
