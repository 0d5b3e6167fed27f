package guest

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// withoutThat is what tools say to the sanitizer kernel, whose configuration has no block layer and no groups in the scheduler.
var withoutThat = []string{"block:block_rq_issue: the kernel has no such tracepoint", "struct sched_entity has no member cfs_rq"}

// TestToolsCompile compiles the hooks of every tool against this kernel's types.
func TestToolsCompile(t *testing.T) {
	tools, err := filepath.Glob("../../tools/*.py")
	if err != nil || len(tools) < 39 {
		t.Fatalf("%d tools, %v", len(tools), err)
	}
	for _, tool := range tools {
		out, err := exec.Command("/bin/krait", "--explain", tool).CombinedOutput()
		says := func(text string) bool { return strings.Contains(string(out), text) }
		if err != nil && !says("this kernel has no") && !(sanitizer(t) && slices.ContainsFunc(withoutThat, says)) {
			t.Errorf("%s: %v\n%s", tool, err, out)
		}
	}
}

// A toolCase is a tool on a workload that is made for it.
type toolCase struct {
	name  string
	args  []string
	later bool     // it prints every second what it has counted: what comes after the start of the workload is looked at
	hist  bool     // it prints histograms, of which lines "KEY TOTAL" are made
	sum   bool     // a record's last group is a number to add up
	ours  string   // every match in the output is a record, made of its groups
	want  []string // what records must end with; "7× " in front is how many
	peer  string   // the same as ours for bpftrace's tool of that name; "" when the two cannot agree
	alike string   // records that match this are compared; "" is all
}

// A toolGroup is tools that run at the same time on one workload.
type toolGroup struct {
	name  string
	load  func(t *testing.T)
	tools []toolCase
}

var attachingDecorator = regexp.MustCompile(`(?m)^@(?:hook|kprobe|kretprobe|tracepoint|rawtracepoint|uprobe|uretprobe|profile)\b`)

// TestTools runs every tool on a workload made for it, and beside it bpftrace's own version of it, if there is a
// bpftrace: what the two saw must be the same. Under the sanitizers bpftrace takes minutes
// to start and is left out, and so are all groups but one.
func TestTools(t *testing.T) {
	slow := sanitizer(t)
	compared, groups, run := 0, 0, map[string]bool{"biolatency-kp": true}
	for _, g := range toolGroups {
		t.Run(g.name, func(t *testing.T) {
			if slow && g.name != "network" {
				t.Skip("one group is enough under the sanitizers")
			}
			compared += g.run(t, !slow)
			groups++
		})
		for _, c := range g.tools {
			run[c.name] = true
		}
	}
	if _, err := os.Stat(peerProgram); err == nil && !slow && groups == len(toolGroups) && compared < 20 {
		t.Errorf("%d tools were compared with bpftrace's, at least 20 can be", compared)
	}
	all, _ := filepath.Glob("../../tools/*.py")
	for _, path := range all {
		if name := strings.TrimSuffix(filepath.Base(path), ".py"); !run[name] {
			t.Errorf("%s: no workload for it", name)
		}
	}
}

// run runs the group's tools at once and returns how many have been compared.
func (g *toolGroup) run(t *testing.T, compare bool) (compared int) {
	tracers, peers := make([]*tracer, len(g.tools)), make([]*peer, len(g.tools))
	for i, c := range g.tools {
		if compare && c.peer != "" {
			peers[i] = startPeer(t, c.name)
		}
	}
	for _, p := range peers {
		if p != nil {
			p.await()
		}
	}
	for i, c := range g.tools {
		tracers[i] = launchTracer(t, c.attached(t), append([]string{filepath.Join("../../tools", c.name+".py")}, c.args...)...)
	}
	for _, tr := range tracers {
		tr.await()
	}
	later := slices.ContainsFunc(g.tools, func(c toolCase) bool { return c.later })
	if later {
		time.Sleep(1200 * time.Millisecond) // counts of the time before are printed and cleared
	}
	marks, peerMarks := make([]int, len(g.tools)), make([]int, len(g.tools))
	for i, c := range g.tools {
		if c.later {
			marks[i] = len(tracers[i].soFar())
			if peers[i] != nil {
				peerMarks[i] = len(peers[i].soFar())
			}
		}
	}
	g.load(t)
	if later {
		time.Sleep(1500 * time.Millisecond)
	}
	for _, p := range peers {
		if p != nil {
			p.finish()
		}
	}
	for i, c := range g.tools {
		text := tracers[i].stop()
		got := c.records(c.ours, text[marks[i]:])
		c.check(t, got, text)
		if peers[i] == nil {
			continue
		}
		text = peers[i].stop()
		mine, theirs := c.comparable(got), c.comparable(c.records(c.peer, text[peerMarks[i]:]))
		if len(mine) == 0 || !maps.Equal(mine, theirs) {
			t.Errorf("%s: krait saw %v\nbpftrace's saw %v\n%s", c.name, mine, theirs, clip(text))
		}
		compared++
	}
	return compared
}

// attached is how many hooks of the tool are attached.
func (c toolCase) attached(t *testing.T) int {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("../../tools", c.name+".py"))
	if err != nil {
		t.Fatal(err)
	}
	return len(attachingDecorator.FindAll(src, -1))
}

// check looks for the records that must be there.
func (c toolCase) check(t *testing.T, got map[string]int, text string) {
	t.Helper()
	for _, w := range c.want {
		want, end := 0, w
		if times, rest, ok := strings.Cut(w, "× "); ok {
			want, _ = strconv.Atoi(times)
			end = rest
		}
		n := 0
		for record, times := range got {
			if strings.HasSuffix(record, end) {
				n += times
			}
		}
		if n == 0 || want > 0 && n != want {
			t.Errorf("%s: %q is there %d times: %v\n%s", c.name, w, n, got, clip(text))
		}
	}
	if len(got) == 0 {
		t.Errorf("%s: no records:\n%s", c.name, clip(text))
	}
}

// comparable are the records in which the two tools should agree.
func (c toolCase) comparable(all map[string]int) map[string]int {
	expr := regexp.MustCompile(c.alike)
	alike := map[string]int{}
	for record, n := range all {
		if expr.MatchString(record) {
			alike[record] = n
		}
	}
	return alike
}

func clip(text string) string { return text[:min(len(text), 3000)] }

// records counts what the groups of each match are.
func (c toolCase) records(expr, text string) map[string]int {
	if c.hist {
		text = totals(text)
	}
	all := map[string]int{}
	for _, m := range regexp.MustCompile(`(?m)`+expr).FindAllStringSubmatch(text, -1) {
		if n, last := 1, len(m)-1; c.sum {
			n, _ = strconv.Atoi(m[last])
			all[strings.Join(m[1:last], " ")] += n
		} else {
			all[strings.Join(m[1:], " ")] += n
		}
	}
	if c.sum {
		sums := map[string]int{}
		for record, n := range all {
			sums[fmt.Sprint(record, " ", n)] = 1
		}
		return sums
	}
	return all
}

var (
	histogramHead = regexp.MustCompile(`(\S+?)\]?: *$`)
	histogramRow  = regexp.MustCompile(`^[\[(].*[\])] +(\d+) \|`)
)

// totals makes a line "KEY TOTAL" of each histogram.
func totals(text string) string {
	var keys []string
	sums := map[string]int{}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if m := histogramRow.FindStringSubmatch(line); m != nil && len(keys) > 0 {
			n, _ := strconv.Atoi(m[1])
			sums[keys[len(keys)-1]] += n
		} else if m := histogramHead.FindStringSubmatch(line); m != nil {
			key := m[1][strings.LastIndexAny(m[1], "[@")+1:]
			keys = append(keys, key)
		}
	}
	var b strings.Builder
	for _, key := range keys {
		if sums[key] > 0 {
			fmt.Fprintf(&b, "%s %d\n", key, sums[key])
		}
	}
	return b.String()
}

// TestBiolatencyKP: Debian's 6.1 has inlined what the tool probes, and it says so; elsewhere it attaches.
func TestBiolatencyKP(t *testing.T) {
	symbols, err := os.ReadFile("/proc/kallsyms")
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("/bin/krait", "-t", "0.1", "../../tools/biolatency-kp.py").CombinedOutput()
	if strings.Contains(string(symbols), "blk_account_io_start\n") {
		if err != nil || !strings.Contains(string(out), attachedMark) {
			t.Errorf("%v: %s", err, out)
		}
	} else if err == nil || !strings.Contains(string(out), "this kernel has no blk_account_io_start(): use biolatency.py") {
		t.Errorf("%v: %s", err, out)
	}
}
