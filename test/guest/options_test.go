package guest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

const fiftyReads = "dd if=/dev/zero of=/dev/null bs=1000 count=50"

// An optionCase is a command line of krait; want are regular expressions for what it prints.
type optionCase struct {
	args   string // separated by |
	status int
	want   []string
	never  string // an expression for what it must not print
}

var optionCases = []optionCase{
	{"-l|vfs_read*", 0, []string{`(?m)^hook:vfs_read$`, `(?m)^hook:vfs_readv$`}, "vfs_write|file"},
	{"-lv|vfs_readlin", 0, []string{`int vfs_readlink\(struct dentry \*dentry, char \*buffer, int buflen\)`}, ""},
	{"-lv|tracepoint:syscalls:sys_enter_openat", 0, []string{`(?m)^tracepoint:syscalls:sys_enter_openat$`, `filename`}, ""},
	{"-l|struct list_head", 0, []string{`struct list_head \*next;`}, ""},
	{"-l|no_such_thing", 1, []string{`krait: no_such_thing: nothing matches`}, ""},
	{"-q|-c|" + fiftyReads + `|-e|hist("vfs_read", ret)`, 0, []string{`\[512, 1K\) +50 \|@`}, "→"},
	{"-t|0.2|-e|" + `count("vfs_read", by=func)`, 0, []string{`vfs_read → eBPF \(fentry\)`}, ""},
	{"--dry-run|-e|" + `count("vfs_read")`, 0, nil, "."},
	{"--dry-run|-e|" + `count("vfs_reed")`, 1, []string{"NameError: .*vfs_reed", "hint: .*vfs_read"}, ""},
	{"--explain|-e|" + `count("vfs_read")`, 0, []string{`vfs_read → eBPF \(fentry\)\n +fentry vfs_read: \d+ instructions, \d+ bytes of stack`}, ""},
	{"--emit=asm|-e|" + `count("vfs_read", by=pid)`, 0, []string{`; 4: count_1\[pid\] \+= 1\n`, `call MapLookupElem`, `exit\n`}, ""},
	{"-q|--folded|-c|" + fiftyReads + `|-e|count("vfs_read", by=(comm, kstack))`, 0,
		[]string{`(?m)^dd;entry_SYSCALL_64\w+;do_syscall_64;(\w+;)*vfs_read 50$`}, ""},
	{"-q|-o|option.out|-c|" + fiftyReads + `|-e|count("vfs_read", by=comm)`, 0, nil, "vfs_read|dd +50"},
	{"-q|-c|" + fiftyReads + `|-e|count("vfs_read", by=(comm, kstack))|-e|flamegraph("option.svg")`, 0, nil, "vfs_read"},
	{"-p|1|-c|true|-e|1", 2, []string{"krait: -p and -c exclude each other"}, ""},
	{"-f|xml|-e|1", 2, []string{"krait: -f xml: not a format \\(use text or json\\)"}, ""},
}

// TestOptions runs what the command line can be.
func TestOptions(t *testing.T) {
	if sanitizer(t) {
		t.Skip("what the options do is done in user space")
	}
	t.Chdir(t.TempDir())
	for _, c := range optionCases {
		cmd := exec.Command("/bin/krait", strings.Split(c.args, "|")...)
		out, err := cmd.CombinedOutput()
		out = regexp.MustCompile(`(?m)^\d+\+0 records.*\n`).ReplaceAll(out, nil)
		if status := cmd.ProcessState.ExitCode(); status != c.status {
			t.Errorf("%s: status %d, %v\n%s", c.args, status, err, out)
		}
		for _, want := range c.want {
			if !regexp.MustCompile(want).Match(out) {
				t.Errorf("%s: no %s in\n%s", c.args, want, clip(string(out)))
			}
		}
		if c.never != "" && regexp.MustCompile(c.never).Match(out) {
			t.Errorf("%s: %s is in\n%s", c.args, c.never, clip(string(out)))
		}
	}
	for file, want := range map[string]string{
		"option.out": `dd +50\n`, "option.svg": `<title>dd: 50 \(\d+\.\d%\)</title>(?s:.*)<title>vfs_read: 50 `,
	} {
		if text, err := os.ReadFile(file); err != nil || !regexp.MustCompile(want).Match(text) {
			t.Errorf("%s: %v, no %s in\n%s", file, err, want, clip(string(text)))
		}
	}
}

// TestOptionPID counts the calls of one process while another makes the same.
func TestOptionPID(t *testing.T) {
	tr := startTracer(t, 1, "-p", fmt.Sprint(os.Getpid()), "-e", `count("rawtracepoint:sys_enter", by=comm, when=id == 110)`)
	if out, err := exec.Command("/bin/sh", "-c", "for i in 1 2 3; do /bin/sh -c 'echo $PPID'; done").CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	asTask(t, "kw", func() {
		for range 100 {
			unix.Getppid()
		}
	})
	text := tr.stop()
	if fields := strings.Fields(text); len(fields) != 2 || fields[0] != "kw" || fields[1] != "100" {
		t.Errorf("%s", text)
	}
}

const jsonProgram = `n, big = Counter(), Table(size=1)
print("a line of the program")
@hook("vfs_read")
def read(count):
    n[comm] += 1
    big[nsecs] = 1
    assert count != 1000, "a thousand"
@hook("vfs_write")
def write(count):
    print("written", count)
`

// TestOptionJSON reads every line that -f json makes.
func TestOptionJSON(t *testing.T) {
	var errs bytes.Buffer
	cmd := exec.Command("/bin/krait", "-f", "json", "-c", fiftyReads, "-e", jsonProgram)
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, errs.Bytes())
	}
	seen := map[string]int{}
	for line := range strings.Lines(string(out)) {
		var all struct {
			Type, Hook, Text, Name, Kind, What string
			Count                              int
			Data                               any
		}
		if err := json.Unmarshal([]byte(line), &all); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		switch all.Type {
		case "map":
			seen[fmt.Sprint("map ", all.Name, " ", all.Kind, " ", strings.Contains(fmt.Sprint(all.Data), "[dd 50]"))]++
		case "loss":
			seen["loss "+all.Hook+": "+all.What] += all.Count
		default:
			seen[all.Type+" "+all.Hook+" "+all.Text]++
		}
	}
	for record, n := range map[string]int{
		"output  a line of the program": 1, "event write written 1000": 50, "map n Counter true": 1, "map big Table false": 1,
		"error read <string>:7: vfs_read: AssertionError: a thousand": 50, "loss hook vfs_read: runs ended by an assertion": 50,
	} {
		if seen[record] != n {
			t.Errorf("%q: %d, want %d of %v", record, seen[record], n, seen)
		}
	}
	if seen["loss hook vfs_read: additions lost: the container is full"] < 49 {
		t.Errorf("additions lost: %v", seen)
	}
}

const tooComplex = `@hook("vfs_read")
def read(count):
    x = 0
    for i in range(2000):
        for j in range(2000):
            x += count // (j + 1)
    print(x)
`

// TestOptionVerbose: what the verifier says of a hook is shown with -v, and a line with a reason without.
func TestOptionVerbose(t *testing.T) {
	if sanitizer(t) {
		t.Skip("the verifier takes its time for what it refuses")
	}
	file := filepath.Join(t.TempDir(), "complex.py")
	if err := os.WriteFile(file, []byte(tooComplex), 0o644); err != nil {
		t.Fatal(err)
	}
	const reason = "HookError: the kernel refused the eBPF program: The sequence of 8193 jumps is too complex.\n"
	const hint = "its loops have too many rounds, or their body too many ways through"
	for flag, want := range map[string][]string{
		"-q": {file + ":2:5: " + reason, "    def read(count):\n", "hint: " + hint + "; -v shows the verifier's log\n"},
		"-v": {"\nprocessed ", reason, "hint: " + hint + "\n"},
	} {
		began := time.Now()
		out, err := exec.Command("/bin/krait", flag, file).CombinedOutput()
		if err == nil {
			t.Errorf("%s: it was loaded, after %v", flag, time.Since(began))
		}
		for _, w := range want {
			if !strings.Contains(string(out), w) {
				t.Errorf("%s: no %q in\n%s", flag, w, clip(string(out)))
			}
		}
		if flag == "-q" && strings.Contains(string(out), "processed ") {
			t.Errorf("the log is shown without -v:\n%s", clip(string(out)))
		}
	}
}
