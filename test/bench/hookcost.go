package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// A loop is a system call made over and over: what one round costs more under a hook is the cost of a hit.
type loop struct {
	name    string
	call    func()
	rounds  int // of one batch
	batches int
	long    bool // a reader of events works meanwhile
}

var (
	// getppid calls __task_pid_nr_ns once; the handler of getppid itself has no BTF function.
	getppid = loop{"getppid", func() { unix.Getppid() }, 500, 40, false}
	getpgid = loop{"getpgid", func() { unix.Getpgid(0) }, 500, 40, false}
	// openat of a path that is not there calls do_filp_open once.
	openat = loop{"openat", func() { unix.Openat(unix.AT_FDCWD, "/no/such/file", unix.O_RDONLY, 0) }, 20000, 3, true}
)

// A hit is one way to hook what a loop calls.
type hit struct {
	name  string
	loop  *loop
	tool  []string // with the program as last argument
	text  string
	ready string // a line of output that begins with this says that the hook is there
	lines string // each hit prints a line with this: what is missing is said
	goal  int    // what a hit may cost
}

const (
	entry = "@hook('__task_pid_nr_ns')\ndef h():\n    "
	exit  = "@hook.ret('__task_pid_nr_ns')\ndef f(ret):\n    "
)

var (
	reader = []string{"/bin/krait", "-e"}
	writer = []string{"/bin/krait", "--write", "-e"}
	trace  = []string{"/usr/bin/bpftrace", "-e"}
	clang  = []string{"/bin/bench", "object"}
	// module is a shell that loads a module of C, and takes it away when it is interrupted.
	module = []string{"/bin/sh", "-c", `trap 'rmmod hand_written; exit' INT
insmod ` + handWritten + ` row=$0 && echo attached; while :; do sleep 1; done`}
)

// hits are the rows of the table. Those without a tool are the loops alone.
var hits = []hit{
	{name: "getppid alone", loop: &getppid},
	{name: "eBPF hook: empty", loop: &getppid, tool: reader, text: entry + "pass"},
	{name: "eBPF hook: count by comm", goal: 320, loop: &getppid, tool: reader, text: "n = Counter()\n" + entry + "n[comm] += 1"},
	{name: "eBPF hook: count by pid", loop: &getppid, tool: reader, text: "n = Counter()\n" + entry + "n[pid] += 1"},
	{name: "eBPF hook: filter by pid rejects", goal: 138, loop: &getppid, tool: reader, text: "n = Counter()\n" + entry + "if pid == 1:\n        n[comm] += 1"},
	{name: "eBPF hook: filter by comm rejects", goal: 147, loop: &getppid, tool: reader, text: "n = Counter()\n" + entry + "if comm == 'nobody':\n        n[comm] += 1"},
	{name: "eBPF return hook: empty", loop: &getppid, tool: reader, text: "@hook.ret('__task_pid_nr_ns')\ndef h():\n    pass"},
	{name: "eBPF return hook: count by ret", loop: &getppid, tool: reader, text: "n = Counter()\n@hook.ret('__task_pid_nr_ns')\ndef h():\n    n[ret] += 1"},
	{name: "eBPF return hook: log2 histogram of ret", goal: 220, loop: &getppid, tool: reader, text: "h = Hist()\n" + exit + "h.add(ret)"},
	{name: "eBPF entry to return: latency histogram", goal: 640, loop: &getppid, tool: reader, text: "h = Hist()\n" + exit + "h.add(nsecs - entry(nsecs))"},
	{name: "eBPF entry to return: latency by comm", goal: 860, loop: &getppid, tool: reader, text: "h = Hist()\n" + exit + "h[comm].add(nsecs - entry(nsecs))"},
	{name: "eBPF hook: count by kstack", goal: 5000, loop: &getppid, tool: reader, text: "n = Counter()\n" + entry + "n[kstack] += 1"},
	{name: "clang -O2 fentry: empty", loop: &getppid, tool: clang, text: "/clang/empty.o", ready: "attached"},
	{name: "clang -O2 fentry: count by comm", loop: &getppid, tool: clang, text: "/clang/count_by_comm.o", ready: "attached"},
	{name: "clang -O2 fentry: filter by pid rejects", loop: &getppid, tool: clang, text: "/clang/reject_pid.o", ready: "attached"},
	{name: "clang -O2 fentry: filter by comm rejects", loop: &getppid, tool: clang, text: "/clang/reject_comm.o", ready: "attached"},
	{name: "clang -O2 fexit: log2 histogram of ret", loop: &getppid, tool: clang, text: "/clang/ret_histogram.o", ready: "attached"},
	{name: "clang -O2 fentry and fexit: latency histogram", loop: &getppid, tool: clang, text: "/clang/latency.o", ready: "attached"},
	{name: "clang -O2 fentry and fexit: latency by comm", loop: &getppid, tool: clang, text: "/clang/latency_by_comm.o", ready: "attached"},
	{name: "bpftrace kfunc: empty", loop: &getppid, tool: trace, text: "kfunc:__task_pid_nr_ns { }", ready: "Attaching"},
	{name: "bpftrace kfunc: count by comm", loop: &getppid, tool: trace, text: "kfunc:__task_pid_nr_ns { @[comm] = count(); }", ready: "Attaching"},
	{name: "bpftrace kfunc: @[comm] += 1", loop: &getppid, tool: trace, text: "kfunc:__task_pid_nr_ns { @[comm] += 1; }", ready: "Attaching"},
	{name: "bpftrace kretfunc: log2 histogram of retval", loop: &getppid, tool: trace, text: "kretfunc:__task_pid_nr_ns { @ = hist(retval); }", ready: "Attaching"},
	{name: "bpftrace kfunc and kretfunc: latency histogram", loop: &getppid, tool: trace, ready: "Attaching",
		text: "kfunc:__task_pid_nr_ns { @s[tid] = nsecs; } kretfunc:__task_pid_nr_ns { @ = hist(nsecs - @s[tid]); delete(@s[tid]); }"},
	{name: "bpftrace kfunc and kretfunc: latency by comm", loop: &getppid, tool: trace, ready: "Attaching",
		text: "kfunc:__task_pid_nr_ns { @s[tid] = nsecs; } kretfunc:__task_pid_nr_ns { @[comm] = hist(nsecs - @s[tid]); delete(@s[tid]); }"},
	{name: "bpftrace kfunc: count by kstack", loop: &getppid, tool: trace, text: "kfunc:__task_pid_nr_ns { @[kstack] = count(); }", ready: "Attaching"},
	{name: "bpftrace kprobe: count by comm", loop: &getppid, tool: trace, text: "kprobe:__task_pid_nr_ns { @[comm] = count(); }", ready: "Attaching"},
	{name: "bpftrace kfunc: filter by pid rejects", loop: &getppid, tool: trace, text: "kfunc:__task_pid_nr_ns / pid == 1 / { @[comm] = count(); }", ready: "Attaching"},
	{name: "bpftrace kfunc: filter by comm rejects", loop: &getppid, tool: trace, text: "kfunc:__task_pid_nr_ns / comm == \"nobody\" / { @[comm] = count(); }", ready: "Attaching"},
	{name: "openat alone", loop: &openat},
	{name: "eBPF hook: print comm", loop: &openat, tool: reader, text: "@hook('do_filp_open')\ndef h():\n    print(f'{comm}')"},
	{name: "eBPF hook: print comm and path", goal: 1400, loop: &openat, tool: reader, text: "@hook('do_filp_open')\ndef h(pathname):\n    print(comm, pathname.name)", lines: "/no/such/file"},
	{name: "bpftrace kfunc: print comm and path", loop: &openat, tool: trace, text: "kfunc:do_filp_open { printf(\"%s %s\\n\", comm, str(args->pathname->name)); }", ready: "Attaching", lines: "/no/such/file"},
	{name: "bpftrace kfunc: print comm", loop: &openat, tool: trace, text: "kfunc:do_filp_open { printf(\"%s\\n\", comm); }", ready: "Attaching"},
	{name: "getpgid alone", loop: &getpgid},
	{name: "C module, ftrace: returns 0", loop: &getpgid, tool: module, text: "empty", ready: "attached"},
	{name: "C module, ftrace: filter by pid rejects", loop: &getpgid, tool: module, text: "rejects_pid", ready: "attached"},
	{name: "C module, ftrace: calls the original", loop: &getpgid, tool: module, text: "calls_original", ready: "attached"},
	{name: "C module, ftrace: counts by comm, calls the original", loop: &getpgid, tool: module, text: "counts_by_comm", ready: "attached"},
	{name: "C module, kprobe: empty", loop: &getpgid, tool: module, text: "kprobe", ready: "attached"},
	{name: "@replace: empty", goal: 300, loop: &getpgid, tool: writer, text: "@replace('__x64_sys_getpgid')\ndef h():\n    return 0"},
	{name: "@replace: returns a variable", loop: &getpgid, tool: writer, text: "x = 0\n@replace('__x64_sys_getpgid')\ndef h():\n    return x"},
	{name: "@replace: filter by pid rejects", goal: 110, loop: &getpgid, tool: writer, text: "@replace('__x64_sys_getpgid', pid=1)\ndef h():\n    return 0"},
	{name: "@replace: filter by comm rejects", goal: 110, loop: &getpgid, tool: writer, text: "@replace('__x64_sys_getpgid', comm='nobody')\ndef h():\n    return 0"},
	{name: "@replace: calls orig", goal: 450, loop: &getpgid, tool: writer, text: "@replace('__x64_sys_getpgid')\ndef h(orig, regs):\n    return orig(regs)"},
	{name: "@replace: counts by comm, calls orig", goal: 900, loop: &getpgid, tool: writer,
		text: "n = {}\n@replace('__x64_sys_getpgid')\ndef h(orig, regs):\n    n[comm] = n.get(comm, 0) + 1\n    return orig(regs)"},
	{name: "@replace: calls a Python function", loop: &getpgid, tool: writer, text: "def g():\n    return 0\n@replace('__x64_sys_getpgid')\ndef h():\n    return g()"},
	{name: "@kprobe: empty", goal: 450, loop: &getpgid, tool: writer, text: "@kprobe('__x64_sys_getpgid', path='kernel')\ndef h():\n    pass"},
	{name: "@kprobe with registers: empty", goal: 450, loop: &getpgid, tool: writer, text: "@kprobe('__x64_sys_getpgid', regs=True)\ndef h():\n    pass"},
	{name: "interpreter hook: empty", loop: &getpgid, tool: writer, text: "@hook('__x64_sys_getpgid', path='kernel')\ndef h():\n    pass"},
	{name: "interpreter return hook: empty", loop: &getpgid, tool: writer, text: "@hook.ret('__x64_sys_getpgid', path='kernel')\ndef h():\n    pass"},
}

// measure is the cost of one round in instructions: the fastest of the batches, since interrupts disturb some. Of long
// batches it is the middle one: what a reader does for a batch comes late, and must not be left out.
func (l *loop) measure() float64 {
	took := make([]time.Duration, l.batches)
	for i := range took {
		start := time.Now()
		for range l.rounds {
			l.call()
		}
		took[i] = time.Since(start)
	}
	slices.Sort(took)
	n := took[0]
	if l.long {
		n = took[len(took)/2]
	}
	return float64(n.Nanoseconds()) / float64(l.rounds)
}

// hookCosts measures the rows whose names match; a row whose hook cannot be had says why.
func hookCosts(t *table, only *regexp.Regexp) {
	t.add("hook", "insns/hit", "goal", "loop")
	var alone float64
	for _, h := range hits {
		if h.tool == nil {
			h.loop.measure() // caches, lazy binding
			alone = h.loop.measure()
			t.add(h.name, "", "", fmt.Sprintf("%.0f", alone))
			continue
		}
		if !only.MatchString(h.name) {
			continue
		}
		if _, err := os.Stat(h.tool[0]); err != nil {
			t.note("%s: %s is not in the guest", h.name, filepath.Base(h.tool[0]))
			continue
		}
		n, err := h.cost()
		if err != nil {
			t.note("%s: %v", h.name, err)
			continue
		}
		t.add(h.name, fmt.Sprintf("%.0f", n-alone), h.atMost(), fmt.Sprintf("%.0f", n))
		if lost, err := h.lost(); err != nil {
			t.note("%s: %v", h.name, err)
		} else if lost != 0 {
			t.note("%s: lost %d of %d events", h.name, lost, h.loop.rounds*h.loop.batches)
		}
	}
}

// atMost is the goal as the table shows it.
func (h *hit) atMost() string {
	if h.goal == 0 {
		return ""
	}
	return fmt.Sprint("≤ ", h.goal)
}

// hookOutput is where a tool writes.
const hookOutput = "/tmp/hook.out"

// lost is how many hits of the last run printed nothing.
func (h *hit) lost() (int, error) {
	if h.lines == "" {
		return 0, nil
	}
	text, err := os.ReadFile(hookOutput)
	return h.loop.rounds*h.loop.batches - bytes.Count(text, []byte(h.lines+"\n")), err
}

// cost runs the loop with the hook attached. The tool writes to a file: reading its output would be measured too.
func (h *hit) cost() (float64, error) {
	out, err := os.Create(hookOutput)
	if err != nil {
		return 0, err
	}
	defer out.Close()
	text, ready := h.text, h.ready
	if ready == "" {
		ready = "attached"
		text += "\nprint('attached')"
	}
	cmd := exec.Command(h.tool[0], append(h.tool[1:len(h.tool):len(h.tool)], text)...)
	cmd.Stdout, cmd.Stderr = out, out
	cmd.Env = append(os.Environ(), "BPFTRACE_MAX_PROBES=8")
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	if err := awaitLine(out.Name(), ready, ended); err != nil {
		return 0, err
	}
	n := h.loop.measure()
	cmd.Process.Signal(syscall.SIGINT)
	select {
	case <-ended:
	case <-time.After(time.Minute):
		cmd.Process.Kill()
		<-ended
		return 0, errors.New("did not end after SIGINT")
	}
	return n, nil
}

// awaitLine waits for a line of the file that begins with ready.
func awaitLine(file, ready string, ended <-chan error) error {
	for deadline := time.Now().Add(2 * time.Minute); time.Now().Before(deadline); {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if bytes.Contains(append([]byte("\n"), text...), []byte("\n"+ready)) {
			time.Sleep(time.Second) // bpftrace says so before it does it
			return nil
		}
		select {
		case err := <-ended:
			text, _ := os.ReadFile(file)
			return fmt.Errorf("ended: %v: %s", err, lastLine(text))
		case <-time.After(50 * time.Millisecond):
		}
	}
	return fmt.Errorf("no line %q", ready)
}

func lastLine(text []byte) string {
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return lines[len(lines)-1]
}
