package guest

import (
	"context"
	_ "embed"
	"encoding/hex"
	"fmt"
	"maps"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

//go:embed oracle.py
var oracleScript string

// TestProcOracle compares what krait's helpers read of processes, files, mounts, devices, modules, sockets and
// the log with what /proc and sysfs show, in both homes.
func TestProcOracle(t *testing.T) {
	crowd(t, 500)
	traffic(t)
	file := filepath.Join(t.TempDir(), "oracle.py")
	if err := os.WriteFile(file, []byte(oracleScript), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, home := range []string{"user", "kernel"} {
		t.Run(home, func(t *testing.T) {
			args := []string{"--home=" + home, file, strconv.Itoa(os.Getpid())}
			if home == "kernel" {
				args = append([]string{"--write"}, args...)
			}
			before := procFacts(t)
			out, err := exec.Command("krait", args...).CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, tail(string(out)))
			}
			after := procFacts(t)
			compareFacts(t, facts(string(out)), before, after)
		})
	}
}

// crowd starts n processes that sleep, each with arguments of its own and every third as another user.
func crowd(t *testing.T, n int) {
	t.Helper()
	for i := range n {
		c := exec.Command("sleep", strconv.Itoa(10000+i), "1")
		if i%3 == 0 {
			c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(1000 + i), Gid: uint32(2000 + i)}}
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			c.Process.Kill()
			c.Wait()
		})
	}
}

// traffic opens a connection and makes the loopback device count.
func traffic(t *testing.T) {
	t.Helper()
	ctx := context.Background()
	// without keep-alive: the device must not count on while it is compared
	l, err := (&net.ListenConfig{KeepAlive: -1}).Listen(ctx, "tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	c, err := (&net.Dialer{KeepAlive: -1}).DialContext(ctx, "tcp4", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	s, err := l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		if _, err := c.Write(make([]byte, 1000)); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() {
		s.Close()
		c.Close()
		l.Close()
	})
}

func facts(text string) map[string]bool {
	set := make(map[string]bool)
	for line := range strings.Lines(text) {
		set[strings.TrimRight(line, "\n ")] = true
	}
	return set
}

// compareFacts wants what is so before and after to have been seen, and nothing that was so neither before nor after.
func compareFacts(t *testing.T, got, before, after map[string]bool) {
	t.Helper()
	kinds := make(map[string]int)
	bad := 0
	between(t, got, before, after)
	awake(got, before, after)
	for line := range before {
		kind, _, _ := strings.Cut(line, " ")
		kinds[kind]++
		if after[line] && !got[line] {
			if bad++; bad <= 20 {
				t.Errorf("not seen: %s", line)
			}
		}
	}
	for line := range got {
		if !before[line] && !after[line] {
			if bad++; bad <= 40 {
				t.Errorf("seen but not so: %s", line)
			}
		}
	}
	if kinds["process"] < 500 || kinds["file"] < 1500 || kinds["map"] < 1000 || kinds["tcp"] < 3 || kinds["dmesg"] < 100 {
		t.Errorf("too little to compare: %v", kinds)
	}
	t.Logf("%v", kinds)
}

// between takes the load, which changes every five seconds, out of the facts: what was seen is no further from one of
// the others than an update moves it.
func between(t *testing.T, sets ...map[string]bool) {
	t.Helper()
	var loads [][3]float64
	for _, set := range sets {
		for line := range set {
			var l [3]float64
			if n, _ := fmt.Sscanf(line, "load %f %f %f", &l[0], &l[1], &l[2]); n == 3 {
				loads = append(loads, l)
				delete(set, line)
			}
		}
	}
	if len(loads) != 3 {
		t.Fatalf("no loads: %v", loads)
	}
	for i, got := range loads[0] {
		low, high := min(loads[1][i], loads[2][i]), max(loads[1][i], loads[2][i])
		if got < low-0.2 || got > high+0.2 {
			t.Errorf("load %v is not between %v and %v", loads[0], loads[1], loads[2])
		}
	}
}

var kernelThread = regexp.MustCompile(`^process (\d+ \S+ 2 0 0 0) (\S) `)

// awake takes kernel threads that worked meanwhile out of the facts: those whose state is not the same in all sets.
func awake(sets ...map[string]bool) {
	states := make(map[string]string)
	busy := make(map[string]bool)
	for _, set := range sets {
		for line := range set {
			if m := kernelThread.FindStringSubmatch(line); m != nil {
				state, seen := states[m[1]]
				states[m[1]] = m[2]
				busy[m[1]] = busy[m[1]] || seen && state != m[2]
			}
		}
	}
	for _, set := range sets {
		maps.DeleteFunc(set, func(line string, _ bool) bool {
			m := kernelThread.FindStringSubmatch(line)
			return m != nil && busy[m[1]]
		})
	}
}

func tail(s string) string {
	return s[max(0, len(s)-2000):]
}

// procFacts reads the system's own account. Processes that come and go, krait's own among them, are left out by
// their name.
func procFacts(t *testing.T) map[string]bool {
	t.Helper()
	set := make(map[string]bool)
	add := func(format string, args ...any) { set[strings.TrimRight(fmt.Sprintf(format, args...), " ")] = true }
	dirs, _ := filepath.Glob("/proc/[0-9]*")
	for _, dir := range dirs {
		processFacts(dir, add)
	}
	for _, line := range lines(t, "/proc/self/mounts") {
		f := strings.Fields(line)
		add("mount %s %s %s", f[0], f[1], f[2])
	}
	for _, line := range lines(t, "/proc/modules") {
		f := strings.Fields(line)
		add("module %s %s", f[0], f[1])
	}
	deviceFacts(t, add)
	for _, line := range lines(t, "/proc/net/tcp")[1:] {
		f := strings.Fields(line)
		if f[9] != "0" { // has an inode: is open somewhere
			add("tcp %s %s %s", address(f[1]), address(f[2]), tcpStates[f[3]])
		}
	}
	load, _ := os.ReadFile("/proc/loadavg")
	add("load %s", strings.Join(strings.Fields(string(load))[:3], " "))
	buf := make([]byte, 1<<20)
	n, err := unix.Klogctl(unix.SYSLOG_ACTION_READ_ALL, buf)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(buf[:n])) {
		_, text, _ := strings.Cut(strings.TrimRight(line, "\n"), ">")
		add("dmesg %s", text)
	}
	return set
}

var tcpStates = map[string]string{"01": "ESTABLISHED", "06": "TIME_WAIT", "08": "CLOSE_WAIT", "0A": "LISTEN"}

// address turns "0100007F:1F90" into "127.0.0.1:8080".
func address(s string) string {
	host, port, _ := strings.Cut(s, ":")
	ip, _ := hex.DecodeString(host)
	n, _ := strconv.ParseUint(port, 16, 16)
	return fmt.Sprintf("%d.%d.%d.%d:%d", ip[3], ip[2], ip[1], ip[0], n)
}

func lines(t *testing.T, path string) []string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimRight(string(text), "\n"), "\n")
}

func deviceFacts(t *testing.T, add func(string, ...any)) {
	t.Helper()
	for _, line := range lines(t, "/proc/net/dev")[2:] {
		name, rest, _ := strings.Cut(strings.TrimSpace(line), ":")
		f := strings.Fields(rest)
		// rx: bytes packets errs drop fifo frame compressed multicast, then tx
		add("netdev %s %s %s %s %s %s %s %s %s %s %s", name, sysfs(t, name, "ifindex"), sysfs(t, name, "mtu"),
			f[1], f[9], f[0], f[8], f[2], f[10], f[3], f[11])
	}
}

var statusLine = regexp.MustCompile(`(?m)^(\w+):\s*(.*)$`)

// processFacts says of a process what oracle.py does. What cannot be read any more is left out.
func processFacts(dir string, add func(string, ...any)) {
	text, err := os.ReadFile(dir + "/status")
	if err != nil {
		return
	}
	f := make(map[string][]string)
	for _, m := range statusLine.FindAllStringSubmatch(string(text), -1) {
		f[m[1]] = strings.Fields(m[2])
	}
	pid := filepath.Base(dir)
	state, threads, size := f["State"][0], f["Threads"][0], "0"
	if f["VmSize"] != nil {
		size = f["VmSize"][0]
	}
	self := pid == strconv.Itoa(os.Getpid())
	if self {
		state, threads, size = "-", "-", "-"
	}
	name := strings.Join(f["Name"], " ")
	if strings.HasPrefix(name, "krait") {
		return
	}
	if strings.HasPrefix(name, "kworker/") {
		// Behind the name /proc shows what the worker is at.
		name = name[:min(len(name), len("kworker/")+strings.IndexAny(name[len("kworker/"):]+"-", "-+"))]
	}
	name = name[:min(len(name), 15)] // threads of the kernel have longer ones beside comm
	add("process %s %s %s %s %s %s %s %s %s", pid, name, f["PPid"][0], f["Uid"][0], f["Uid"][1], f["Gid"][0],
		state, threads, size)
	if self {
		return
	}
	add("threads %s %s", pid, strings.Join(threadsOf(dir), " "))
	args, _ := os.ReadFile(dir + "/cmdline")
	add("cmdline %s %s", pid, strings.ReplaceAll(strings.TrimRight(string(args), "\x00"), "\x00", " "))
	if groups, err := os.ReadFile(dir + "/cgroup"); err == nil {
		for line := range strings.Lines(string(groups)) {
			if path, ok := strings.CutPrefix(strings.TrimSpace(line), "0::"); ok {
				add("cgroup %s %s", pid, path)
			}
		}
	}
	fds, _ := os.ReadDir(dir + "/fd")
	for _, e := range fds {
		if path, err := os.Readlink(dir + "/fd/" + e.Name()); err == nil {
			add("file %s %s %s", pid, e.Name(), path)
		}
	}
	mapFacts(dir, pid, add)
	if m, err := os.ReadFile(dir + "/statm"); err == nil {
		add("rss %s %s", pid, strings.Fields(string(m))[1])
	}
}

func threadsOf(dir string) []string {
	var ids []int
	list, _ := os.ReadDir(dir + "/task")
	for _, e := range list {
		if n, err := strconv.Atoi(e.Name()); err == nil {
			ids = append(ids, n)
		}
	}
	slices.Sort(ids)
	var names []string
	for _, id := range ids {
		names = append(names, strconv.Itoa(id))
	}
	return names
}

func mapFacts(dir, pid string, add func(string, ...any)) {
	text, _ := os.ReadFile(dir + "/maps")
	for line := range strings.Lines(string(text)) {
		f := strings.Fields(line)
		if len(f) < 6 || f[4] == "0" {
			continue // no file
		}
		add("map %s %s %s %s %s", pid, f[0], f[1], f[2], strings.Join(f[5:], " "))
	}
}
