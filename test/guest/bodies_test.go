package guest

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// bodiesSource are hook bodies that must do the same on both paths.
const bodiesSource = "../../bpf/testdata/bodies/bodies.py"

// bodyCalls are the system calls under the hooks: mode, offset and length.
var bodyCalls = [][3]int64{
	{0, 0, 0}, {1, 7, 3}, {2, -7, 3}, {3, 7, -3}, {4, -7, -3}, {5, 100, 10}, {6, 4096, 4095}, {7, -1, 1},
	{1000, 123456, 789}, {9, 1 << 40, 5}, {16, -1 << 40, -5}, {25, 1, 0}, {12, 1, 1}, {3, 0, 9}, {2, 60, 3},
}

// Attaching and detaching takes the kernel most of the time: a hook calls several bodies. A function of a
// kernel has room for 38 programs.
const (
	bodiesInHook = 4
	bodiesAtOnce = 34 * bodiesInHook
)

// A body is one function of the source, or what comes before the first.
type body struct{ name, text string }

// readBodies splits the source; bodies that raise or print are for the tests of package bpf.
func readBodies(t *testing.T) (before string, all []body) {
	t.Helper()
	src, err := os.ReadFile(bodiesSource)
	if err != nil {
		t.Fatal(err)
	}
	head := regexp.MustCompile(`(?m)^def (t_\w+)\(m, x, y\):\n`)
	at := head.FindAllSubmatchIndex(src, -1)
	for i, m := range at {
		end := len(src)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		name, text := string(src[m[2]:m[3]]), string(src[m[1]:end])
		if !strings.HasPrefix(name, "t_raise") && !strings.Contains(text, "print(") {
			all = append(all, body{name, text})
		}
	}
	return string(src[:at[0][0]]), all
}

const bodyCompare = `
def items(c):
    if isinstance(c, Stream):
        return list(c)
    if isinstance(c, Hist):
        return sorted(repr((key, value.buckets())) for key, value in c.items() if value.count)
    return sorted(repr(item) for item in c.items() if not isinstance(c, Stats) or item[1].count)

compared = 0
def same(name, e, k):
    global compared
    for a, b in zip(e, k):
        compared += len(items(a))
        if items(a) != items(b):
            print(name, "eBPF:", items(a), "interpreter:", items(b))

def lossless(h):
    lost = {what: count for what, count in h.stats().items() if count}
    if lost:
        print("t_", h, "lost", lost)
`

// bodyHandler calls all bodies from one handler of the interpreter, on another function: one has no such
// handler beside eBPF programs.
const bodyHandler = `
HANDLERS = [%s]

def signed(n, bits):
    n &= (1 << bits) - 1
    return n - (1 << bits) if n >> bits - 1 else n

@hook("__x64_sys_fallocate", path="kernel")
def handler(regs):
    m, x, y = signed(regs.si, 32), signed(regs.dx, 64), signed(regs.r10, 64)
    for body in HANDLERS:
        body(m, x, y)
`

var bodyNames = regexp.MustCompile(`\b(n|out|h|lin|st|seen|ev|record)\b`)

// bodiesScript hooks bodies on both paths, waits for a line of input, and prints what differs.
func bodiesScript(before string, bodies []body) string {
	var s, hooks, end strings.Builder
	var handlers []string
	record := regexp.MustCompile(`(?ms)^def record\(.*?\n\n`).FindString(before)
	s.WriteString(before + bodyCompare + fmt.Sprintf("RUNS = %d\n", len(bodyCalls)))
	containers := "n = Counter()\nout = Table()\nh = Hist()\nlin = LinHist(-50, 50, 7)\nst = Stats()\nseen = Set()\nev = Stream()\n"
	for i, b := range bodies {
		for _, path := range []string{"ebpf", "kernel"} {
			rename := func(text string) string { return bodyNames.ReplaceAllString(text, "${1}_"+b.name+path) }
			s.WriteString(rename(containers))
			if strings.Contains(b.text, "record(") {
				s.WriteString(rename(record))
			}
			fmt.Fprintf(&s, "def %s%s(m, x, y):\n%s\n", b.name, path, rename(b.text))
		}
		list := func(path string) string {
			var names []string
			for _, c := range []string{"n", "out", "h", "lin", "st", "seen", "ev"} {
				names = append(names, c+"_"+b.name+path)
			}
			return "(" + strings.Join(names, ", ") + ")"
		}
		fmt.Fprintf(&end, "same(%q, %s, %s)\n", b.name, list("ebpf"), list("kernel"))
		handlers = append(handlers, b.name+"kernel")
		if i%bodiesInHook == 0 {
			fmt.Fprintf(&hooks, "@hook(\"vfs_fallocate\", path=\"ebpf\")\ndef ebpf%d(_f, m, x, y):\n", i)
			fmt.Fprintf(&end, "lossless(ebpf%d)\n", i)
		}
		fmt.Fprintf(&hooks, "    %sebpf(m, x, y)\n", b.name)
	}
	s.WriteString(hooks.String())
	fmt.Fprintf(&s, bodyHandler, strings.Join(handlers, ", "))
	s.WriteString("print('READY')\ninput()\n" + end.String() + "stats = handler.stats()\nif stats['errors'] or stats['run'] != RUNS:\n    print('t_', stats)\nprint('compared', compared)\nraise SystemExit(0)\n")
	return s.String()
}

// TestBodies runs every body in eBPF and in the interpreter in the kernel, under the same system calls.
func TestBodies(t *testing.T) {
	if !moduleLoaded() {
		t.Skip("krait.ko is not loaded")
	}
	before, all := readBodies(t)
	if len(all) < 250 {
		t.Fatalf("%d bodies", len(all))
	}
	fd, err := unix.MemfdCreate("bodies", 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	for at := 0; at < len(all); at += bodiesAtOnce {
		batch := all[at:min(at+bodiesAtOnce, len(all))]
		out := runBodies(t, bodiesScript(before, batch), func() {
			for _, c := range bodyCalls {
				unix.Fallocate(fd, uint32(c[0]), c[1], c[2])
			}
		})
		lines := strings.Split(strings.TrimSpace(out), "\n")
		compared := 0
		fmt.Sscanf(lines[len(lines)-1], "compared %d", &compared)
		for _, line := range lines {
			if strings.HasPrefix(line, "t_") || strings.Contains(line, "Error") {
				t.Error(line)
			}
		}
		if compared < 5*len(batch) {
			t.Errorf("bodies %s to %s: %d things compared\n%s", batch[0].name, batch[len(batch)-1].name, compared, out)
		}
	}
}

// runBodies runs a script and, once it says READY, the workload; it returns what is printed then.
func runBodies(t *testing.T, script string, workload func()) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "bodies.py")
	if err := os.WriteFile(file, []byte(script), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("/bin/krait", "--write", file)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = cmd.Stdout
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	// the sanitizer kernel verifies the hooks of a batch for minutes
	const patience = 15 * time.Minute
	timer := time.AfterFunc(patience, func() { cmd.Process.Kill() })
	defer timer.Stop()
	r := bufio.NewReader(pipe)
	var seen strings.Builder
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			t.Fatalf("the script ended, %v (killed after %v): %s%s", cmd.Wait(), patience, seen.String(), line)
		}
		if line == "READY\n" {
			break
		}
		if !strings.Contains(line, "→") {
			seen.WriteString(line)
		}
	}
	workload()
	io.WriteString(in, "\n")
	rest, _ := io.ReadAll(r)
	if err := cmd.Wait(); err != nil {
		t.Errorf("the script: %v", err)
	}
	return seen.String() + string(rest)
}
