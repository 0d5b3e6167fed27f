package btf

import (
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
)

func TestTablesAreSorted(t *testing.T) {
	byName := func(a, b globalEntry) int { return strings.Compare(a.name, b.name) }
	if !slices.IsSortedFunc(globalTable[:], byName) || !slices.IsSortedFunc(fileGlobals[:], byName) {
		t.Error("globals are not sorted")
	}
	if !slices.IsSortedFunc(constTable[:], func(a, b constEntry) int { return strings.Compare(a.name, b.name) }) {
		t.Error("constants are not sorted")
	}
}

func TestConst(t *testing.T) {
	for name, want := range map[string]Constant{
		"ENOENT": {2, true}, "EHWPOISON": {133, true}, "EPROBE_DEFER": {517, true},
		"O_CREAT": {syscall.O_CREAT, true}, "AF_INET6": {syscall.AF_INET6, true},
		"S_IFMT": {syscall.S_IFMT, true}, "SIGKILL": {9, true}, "CLONE_NEWNET": {syscall.CLONE_NEWNET, true},
		"PAGE_SIZE": {4096, false}, "PAGE_MASK": {^uint64(4095), false}, "GFP_KERNEL": {0xcc0, false},
		"TASK_INTERRUPTIBLE": {1, true}, "IPPROTO_TCP": {6, true}, "INT_MIN": {1<<64 - 1<<31, true},
		"CAP_SYS_ADMIN": {21, true}, "LIST_POISON1": {0xdead000000000100, false},
	} {
		if got, ok := Const(name); !ok || got != want {
			t.Errorf("%s: %+v, %v, want %+v", name, got, ok, want)
		}
	}
	for _, name := range []string{"", "E", "ENOENTX", "zzz"} {
		if c, ok := Const(name); ok {
			t.Errorf("%s: %+v", name, c)
		}
	}
}

func TestFindInline(t *testing.T) {
	for name, want := range map[string]Inline{
		"READ_ONCE": {"asm-generic/rwonce.h", true}, "skb_put_zero": {"linux/skbuff.h", false},
		"netif_wake_queue": {"linux/netdevice.h", false}, "kthread_run": {"linux/kthread.h", true},
		"list_for_each_entry_safe": {"linux/list.h", true}, "list_del_rcu": {"linux/rculist.h", false},
	} {
		if got, ok := FindInline(name); !ok || got != want {
			t.Errorf("%s: %+v, %v, want %+v", name, got, ok, want)
		}
	}
	for _, name := range []string{"", "/", "skb_put_zer", "kb_put_zero", "Code", "linux/skbuff.h", " ", "down_read", "zzz"} {
		if got, ok := FindInline(name); ok {
			t.Errorf("%q: %+v", name, got)
		}
	}
}

// absentTypes are those of variables that the headers declare and a kernel without the feature,
// or with it in a module, does not have.
var absentTypes = []string{"_DYNAMIC", "apm_info", "ftrace_tracing_type", "init_thread_union", "nlmsvc_ops", "x86_msi"}

func TestGlobalTypesExist(t *testing.T) {
	types := load(t)
	if filepath.Base(filepath.Dir(blob(t))) != TableRelease {
		t.Skipf("the tables are those of %s", TableRelease)
	}
	for name := range types.GlobalNames() {
		_, ok, err := types.Global(name)
		if absent := slices.Contains(absentTypes, name); (ok && err == nil) == absent {
			t.Errorf("%s: %v, %v", name, ok, err)
		}
	}
	for name, want := range map[string]string{
		"init_task": "struct task_struct", "jiffies": "unsigned long", "avenrun": "unsigned long[3]",
		"modules": "struct list_head", "null_fops": "struct file_operations", "init_net": "struct net",
		"saved_command_line": "char *", "runqueues": "struct rq", "linux_banner": "char[]",
		"softirq_vec": "struct softirq_action[10]", "net_rwsem": "struct rw_semaphore",
		"node_data": "pg_data_t *[]",
	} {
		g, ok, err := types.Global(name)
		if got := types.CText(g.Type); !ok || err != nil || got != want {
			t.Errorf("%s: %s, %v, %v, want %s", name, got, ok, err, want)
		}
		if g.PerCPU != (name == "runqueues") {
			t.Errorf("%s: per-CPU is %v", name, g.PerCPU)
		}
	}
	if _, ok, err := types.Global("no_such_variable"); ok || err != nil {
		t.Errorf("no_such_variable: %v, %v", ok, err)
	}
}

func TestKernelLookups(t *testing.T) {
	types := load(t)
	for name, want := range map[string]string{
		"down_write_trylock": "int down_write_trylock(struct rw_semaphore *sem)",
		"_printk":            "int _printk(const char *fmt, ...)",
		"do_filp_open":       "struct file *do_filp_open(int dfd, struct filename *pathname, const struct open_flags *op)",
		"dev_get_by_name":    "struct net_device *dev_get_by_name(struct net *net, const char *name)",
	} {
		fn, ok := types.Func(name)
		if !ok || types.Prototype(fn) != want {
			t.Errorf("got %q, want %q", types.Prototype(fn), want)
		}
	}
	if fn, ok := types.Func("type_show"); !ok || fn.Dups == 0 {
		t.Errorf("type_show: %+v", fn)
	}
	dev, ok := types.Struct("net_device")
	if !ok {
		t.Fatal("no struct net_device")
	}
	f, ok := types.Field(dev.ID, "stats")
	if stats, _ := types.Strip(f.Type); !ok || stats.Name != "net_device_stats" {
		t.Errorf("net_device.stats: %+v", f)
	}
	if got := types.FuncsByPrefix("down_write_t"); !slices.Equal(got, []string{"down_write_trylock"}) {
		t.Errorf("down_write_t<Tab>: %v", got)
	}
	if got := Suggest("dev_get_by_naem", types.nameSeq(KindFunc)); got != "dev_get_by_name" {
		t.Errorf("dev_get_by_naem: did you mean %s", got)
	}
}

func TestConcurrentUse(t *testing.T) {
	types := fixtureTypes(t)
	mod, err := splitModule()
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			if i == 0 {
				if err := types.AddModule("m", mod); err != nil {
					t.Error(err)
				}
			}
			for id := range ID(types.Len()) {
				types.Declare(id)
			}
			if _, ok := types.Struct("everything"); !ok {
				t.Error("no struct everything")
			}
			if _, _, ok := types.Enumerator("GREEN"); !ok {
				t.Error("no GREEN")
			}
			if _, err := types.ParseType("struct list *[4]"); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if _, ok := types.Struct("in_module"); !ok {
		t.Error("no struct in_module after AddModule")
	}
}
