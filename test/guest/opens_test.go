package guest

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// countOpens attaches, waits for a line, and says how often helper opened a file.
const countOpens = `
opens = Counter()
@hook("do_filp_open")
def count():
    opens[comm] += 1
input()
count.remove()
print(opens["helper"])
print(count.stats())
`

// helperOpens is a shell that takes the name helper and opens a file exactly n times after that. The shell's own
// redirections open it: no other program starts.
func helperOpens(t *testing.T, n int) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	loop := fmt.Sprintf(`printf helper >/proc/self/comm; i=0; while [ $i -lt %d ]; do : <%s; i=$((i+1)); done`, n, file)
	if out, err := exec.Command("sh", "-c", loop).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

// testOpens runs countOpens beside 1000 opens and wants each counted, on the eBPF path.
func testOpens(t *testing.T, flags ...string) {
	file := filepath.Join(t.TempDir(), "opens.py")
	if err := os.WriteFile(file, []byte(countOpens), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("krait", append(flags, file)...)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	lines := bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "do_filp_open → eBPF (fentry)" {
		t.Fatalf("at attach: %q, want the eBPF path", lines.Text())
	}
	helperOpens(t, 1000)
	fmt.Fprintln(in)
	var rest []string
	for lines.Scan() {
		rest = append(rest, lines.Text())
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("%v", err)
	}
	if len(rest) != 2 || rest[0] != "1000" {
		t.Errorf("after 1000 opens of helper: %q", strings.Join(rest, "\n"))
	}
}

func TestOpensWritable(t *testing.T) { testOpens(t, "--write") }

func TestOpensReadOnly(t *testing.T) { testOpens(t) }

// TestOpensWithoutModule runs the same script in a kernel without krait.ko.
func TestOpensWithoutModule(t *testing.T) {
	if err := unix.DeleteModule("krait", 0); err != nil {
		t.Fatal(err)
	}
	defer func() {
		f, err := os.Open(filepath.Join("/lib/modules", release(t), "extra", "krait.ko"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := unix.FinitModule(int(f.Fd()), "", 0); err != nil {
			t.Fatal(err)
		}
	}()
	if moduleLoaded() {
		t.Fatal("krait.ko is still there")
	}
	testOpens(t)
}
