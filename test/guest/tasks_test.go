package guest

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// askTasks asks the helpers for processes, CPUs and symbols about what F says.
const askTasks = `
pid = F["pid"]
task, kthreadd, init = find_task(pid), find_task(2), find_task(1)
assert task.pid == pid and task.comm == "sleep" and kthreadd.comm == "kthreadd" and find_task(F["unused"]) is None
assert find_pid(pid).numbers[0].nr == pid and pid_task(find_pid(pid)) == task and not find_pid(F["unused"])
assert pid_task(find_pid(F["unused"])) is None
assert pid_task(find_pid(pid), PIDTYPE_TGID) == task and pid_task(find_pid(pid), PIDTYPE_PGID) in [None, task]
assert set(F["threads"]) <= {t.pid for t in for_each_task()} and set(F["threads"]) <= {p.numbers[0].nr for p in for_each_pid()}
assert cmdline(task) == F["args"] and environ(task) == F["env"] and cmdline(kthreadd) is None and environ(kthreadd) is None
mm = task.mm
assert access_remote_vm(mm, mm.arg_start, mm.arg_end - mm.arg_start) == "\0".join(F["args"]).encode() + b"\0"
start, end = F["area"]
assert [(v.vm_start, v.vm_end) for v in (vma_find(task, start), vma_find(task, end - 1), vma_find(mm, start))] == [(start, end)] * 3
assert vma_find(task, 0) is None and vma_find(kthreadd, start) is None and list(for_each_vma(kthreadd)) == []
assert vma_path(vma_find(task, start)) == F["areapath"]
try:
    access_remote_vm(mm, 0x1000, 8)
    assert False
except FaultError as e:
    assert "0x1000" in str(e), e
assert task_cpu(task) == F["cpu"] and task_on_cpu(task) is False and task_state_to_char(task) == "S"
assert stack_trace(task) == stack_trace(pid) == F["stack"], stack_trace(task)
assert task_vm_size(kthreadd) == task_rss(kthreadd) == 0
assert decode_flags(kthreadd.flags, "PF_").split("|").count("PF_KTHREAD") == 1 and "PF_KTHREAD" not in decode_flags(task.flags, "PF_")
assert decode_flags(PF_KTHREAD | PF_EXITING, "PF_") in ("PF_KTHREAD|PF_EXITING", "PF_EXITING|PF_KTHREAD") and decode_flags(0, "PF_") == "0"
assert decode_flags(5, [("A", 1), ("B", 2)]) == "A|0x4" and decode_flags(1 << PG_locked, "enum pageflags", True) == "PG_locked"
assert decode_enum(PIDTYPE_PGID, "enum pid_type") == "PIDTYPE_PGID" and decode_enum(77, "enum pid_type") == "77"

# CPUs
assert list(for_each_online_cpu()) == F["online"] and list(for_each_possible_cpu()) == F["possible"]
assert list(for_each_present_cpu()) == F["present"] and num_online_cpus() == len(F["online"]) and num_possible_cpus() == len(F["possible"])
mask = var("__cpu_online_mask", "struct cpumask")
assert cpumask_cpus(mask) == cpumask_cpus(mask.address_of_()) == list(for_each_cpu(mask)) == F["online"]
assert cpumask_cpus(task.cpus_mask) == cpumask_cpus(task.cpus_ptr) == F["allowed"]
for cpu in F["online"]:
    assert idle_task(cpu).comm == f"swapper/{cpu}" and idle_task(cpu).pid == 0 and cpu_rq(cpu).cpu == cpu and per_cpu(runqueues.cfs, cpu).address_of_() == cpu_rq(cpu).cfs.address_of_()
    assert per_cpu(runqueues, cpu).idle == idle_task(cpu)
    assert int(per_cpu_ptr(runqueues.address_of_(), cpu)) == int(cpu_rq(cpu).address_of_())
for wrong in (-1, F["ncpu"]):
    try:
        per_cpu(runqueues, wrong)
        assert False
    except ValueError:
        pass
try:
    per_cpu(task, 0)
    assert False
except TypeError:
    pass
if KERNEL:
    assert task_on_cpu(current) is True and current in [cpu_curr(cpu) for cpu in F["online"]] and task_state_to_char(current) == "R"

# symbols: in one home, since reading them all is slow
for name in ("type_show", "init_task", "vfs_read") if KERNEL else ():
    assert [int(s) for s in symbols(name)] == F["symbols"][name], name
    s = symbol(name)
    assert s == F["symbols"][name][0] and s.name == name and s.offset == 0 and s.module is None and s.addresses == F["symbols"][name]
    inside = symbol(int(s) + 3)
    assert inside.offset == 3 and str(inside) == inside.name + "+0x3" and inside == s + 3 and int(inside) - 3 in symbols(inside.name)
assert symbol(8) is None
try:
    symbol("no_such_symbol")
    assert False
except NameError:
    pass
assert has_member("struct task_struct", "comm") and has_member(task, "comm") and not has_member("task_struct", "nosuch")
`

// facts are what a script finds as F.
type askedFacts map[string]any

// ask runs a script of assertions in both homes; KERNEL tells it which.
func ask(t *testing.T, script string, f askedFacts) {
	t.Helper()
	text, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, home := range []string{"user", "kernel"} {
		kernel := "False"
		if home == "kernel" {
			if !moduleLoaded() {
				continue
			}
			kernel = "True"
		}
		head := fmt.Sprintf("import _krait, json\nKERNEL, F = %s, json.loads(%s)\n", kernel, strconv.QuoteToASCII(string(text)))
		if out := runHome(t, home, head+script+"\nprint('all so')\n"); out != "all so" {
			t.Errorf("%s home: %s", home, out)
		}
	}
}

// sleeper is a process that sleeps, with these arguments and environment.
func sleeper(t *testing.T, cmd *exec.Cmd) int {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	pid := cmd.Process.Pid
	for range 1000 {
		if stack := readStack(pid); len(stack) > 0 && strings.Contains(strings.Join(stack, " "), "nanosleep") {
			return pid
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatalf("%v does not sleep: %v", cmd.Args, readStack(pid))
	return 0
}

func readStack(pid int) []string {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stack", pid))
	var stack []string
	for line := range strings.Lines(string(text)) {
		_, place, _ := strings.Cut(strings.TrimSpace(line), " ")
		stack = append(stack, place)
	}
	return stack
}

// cpuList reads "0-2,5".
func cpuList(t *testing.T, text string) []int {
	t.Helper()
	var cpus []int
	for part := range strings.SplitSeq(strings.TrimSpace(text), ",") {
		var first, last int
		if n, _ := fmt.Sscanf(part, "%d-%d", &first, &last); n < 2 {
			last = first
		}
		for ; first <= last; first++ {
			cpus = append(cpus, first)
		}
	}
	return cpus
}

// TestTaskHelpers compares what the helpers find of one process, the CPUs and the symbols with /proc and sysfs.
func TestTaskHelpers(t *testing.T) {
	cmd := exec.Command("sleep", "4711", "1")
	cmd.Env = []string{"COLOUR=gr\u00fcn", "EMPTY=", "HOME=/nowhere"}
	pid := sleeper(t, cmd)
	proc := fmt.Sprintf("/proc/%d/", pid)
	f := askedFacts{"pid": pid, "unused": 30000, "args": cmd.Args, "env": cmd.Env, "stack": readStack(pid), "threads": threadIDs(t)}
	stat := strings.Fields(strings.Join(lines(t, proc+"stat"), ""))
	f["cpu"], _ = strconv.Atoi(stat[38])
	area := strings.Fields(lines(t, proc+"maps")[0])
	var start, end uint64
	fmt.Sscanf(area[0], "%x-%x", &start, &end)
	f["area"], f["areapath"] = []uint64{start, end}, area[5]
	for _, kind := range []string{"online", "possible", "present"} {
		f[kind] = cpuList(t, lines(t, "/sys/devices/system/cpu/"+kind)[0])
	}
	f["ncpu"] = len(f["possible"].([]int))
	for _, line := range lines(t, proc+"status") {
		if list, ok := strings.CutPrefix(line, "Cpus_allowed_list:"); ok {
			f["allowed"] = cpuList(t, list)
		}
	}
	f["symbols"] = kallsyms(t, "type_show", "init_task", "vfs_read")
	ask(t, askTasks, f)
}

// threadIDs are those of all processes but such as come and go.
func threadIDs(t *testing.T) []int {
	t.Helper()
	ids := make(map[int]bool)
	for _, dir := range []string{"/proc/1", "/proc/2", "/proc/self"} {
		list, err := filepath.Glob(dir + "/task/*")
		if err != nil || len(list) == 0 {
			t.Fatalf("%s: %v", dir, err)
		}
		for _, path := range list {
			id, _ := strconv.Atoi(filepath.Base(path))
			ids[id] = true
		}
	}
	return slices.Sorted(maps.Keys(ids))
}

// kallsyms are the addresses of names, in the kernel's order.
func kallsyms(t *testing.T, names ...string) map[string][]uint64 {
	t.Helper()
	found := make(map[string][]uint64)
	for _, line := range lines(t, "/proc/kallsyms") {
		w := strings.Fields(line)
		if len(w) == 3 && slices.Contains(names, w[2]) {
			address, err := strconv.ParseUint(w[0], 16, 64)
			if err != nil {
				t.Fatal(err)
			}
			found[w[2]] = append(found[w[2]], address)
		}
	}
	return found
}
