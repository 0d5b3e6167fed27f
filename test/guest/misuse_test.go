package guest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// misuseSetup makes what the cases use, and what is given back behind them.
const misuseSetup = `
import _krait
d = net_device(dev_get_by_name(init_net, "lo"))
t = find_get_task_by_vpid(1)
p = cast("int *", kzalloc(64))
link = cast("struct list_head *", kzalloc(64))
named = cast("struct task_struct *", 0)
wild = cast("struct task_struct *", 0xffffffff40000000)
strange = cast("struct task_struct *", 0xdead000000000100)
user = cast("struct task_struct *", 0x7f0000001000)
big = 1 << 70
def f(*args): pass
def takes(a, b, c): return 0
class C: pass
`

// A misuse is a wrong use, with the exception that it gets.
type misuse struct{ code, class, text string }

var misuses = []misuse{
	// types of arguments
	{`down_read("text")`, "TypeError", `down_read\(\) argument 1 'sem' is a struct rw_semaphore \*, not a str: void down_read\(struct rw_semaphore \*sem\)`},
	{`down_read(b"bytes")`, "TypeError", `not a bytes`},
	{`down_read(d)`, "TypeError", `is a struct rw_semaphore \*, not a struct net_device \*`},
	{`down_read(1.5)`, "TypeError", `not a float`},
	{`down_read([])`, "TypeError", `not a list`},
	{`down_read({})`, "TypeError", `not a dict`},
	{`down_read(C())`, "TypeError", `not a C`},
	{`down_read(f)`, "TypeError", `not a function`},
	{`down_read(int_sqrt)`, "TypeError", `not a kernel_function`},
	{`down_read(t.comm)`, "TypeError", `is a struct rw_semaphore \*, not a char ?\[16\]`},
	{`int_sqrt("9")`, "TypeError", `takes an int, not str|is a .*, not a str`},
	{`int_sqrt(9.0)`, "TypeError", `not a float|not float`},
	{`int_sqrt(None)`, "TypeError", `not a NoneType|not NoneType`},
	{`int_sqrt([9])`, "TypeError", `list`},
	{`int_sqrt(t.comm)`, "TypeError", `int_sqrt\(\) argument 1`},
	{`msleep("1")`, "TypeError", `str`},
	{`kthread_run(3.5, None)`, "TypeError", `kthread_run\(\) argument 1 'fn'`},
	{`kthread_run(C, None)`, "TypeError", `kthread_run\(\) argument 1 'fn'`},
	{`dev_get_by_name(init_net, d)`, "TypeError", `'name' is a .*char \*, not a struct net_device \*`},
	{`dev_get_by_name(d, "lo")`, "TypeError", `argument 1 'net' is a struct net \*`},
	{`dev_get_by_name("lo", init_net)`, "TypeError", `argument 1 'net'`},
	{`spin_lock(t)`, "TypeError", `spin_lock\(\) argument 1 'lock' is a struct spinlock \*, not a struct task_struct \*`},
	{`kfree(f)`, "TypeError", `kfree\(\) argument 1`},
	{`copy_to_user(0, 1.5, 1)`, "TypeError", `copy_to_user\(\) argument 2`},
	{`printk(5.5)`, "TypeError", `printk\(\) argument 1 'fmt'`},
	{`printk("%d", 1.5)`, "TypeError", `printk\(\) argument 2: a float cannot be passed to a variadic function`},
	{`printk("%d", [1])`, "TypeError", `a list cannot be passed`},
	{`from_kuid(init_user_ns, "x")`, "TypeError", `from_kuid\(\) argument 2`},
	{`list_add(link, p)`, "TypeError", `list_add\(\) argument 2 'head' is a struct list_head \*, not a int \*`},

	// counts
	{`int_sqrt()`, "TypeError", `int_sqrt\(\) takes 1 argument \(0 given\): .*int_sqrt\(`},
	{`int_sqrt(1, 2)`, "TypeError", `takes 1 argument \(2 given\)`},
	{`down_read()`, "TypeError", `takes 1 argument \(0 given\): void down_read\(struct rw_semaphore \*sem\)`},
	{`dev_get_by_name(init_net)`, "TypeError", `takes 2 arguments \(1 given\)`},
	{`kmalloc()`, "TypeError", `kmalloc\(\) takes 1 to 2 arguments \(0 given\)`},
	{`kmalloc(1, 2, 3)`, "TypeError", `kmalloc\(\) takes 1 to 2 arguments \(3 given\)`},
	{`rtnl_lock(1)`, "TypeError", `rtnl_lock\(\) takes 0 arguments \(1 given\)`},
	{`printk()`, "TypeError", `printk\(\) takes at least 1 argument \(0 given\): int printk\(char \*fmt, \.\.\.\)`},
	{`printk("%d", *range(20))`, "TypeError", `more than 12 words`},
	{`int_sqrt(x=9)`, "TypeError", `takes no keyword arguments`},
	{`net_device()`, "TypeError", `takes 1 argument \(0 given\)`},
	{`net_device(1, 2)`, "TypeError", `takes 1 argument \(2 given\)`},
	{`net_device("lo")`, "TypeError", `a str cannot be cast to`},
	{`net_device(1.5)`, "TypeError", `a float cannot be cast to`},

	// ranges
	{`msleep(-1)`, "OverflowError", `-1 does not fit unsigned int \(0\.\.4294967295\)`},
	{`msleep(1 << 32)`, "OverflowError", `4294967296 does not fit unsigned int`},
	{`int_sqrt(big)`, "OverflowError", `does not fit`},
	{`int_sqrt(-1)`, "OverflowError", `-1 does not fit`},
	{`kfree(big)`, "TypeError", `kfree\(\) argument 1`},
	{`d.addr_len = 256`, "OverflowError", `256 does not fit unsigned char \(0\.\.255\)`},
	{`d.addr_len = -1`, "OverflowError", `-1 does not fit unsigned char`},
	{`d.mtu = 1 << 40`, "OverflowError", `does not fit unsigned int`},
	{`d.mtu = big`, "OverflowError", `does not fit unsigned int`},
	{`t.prio = 1 << 31`, "OverflowError", `2147483648 does not fit int \(-2147483648\.\.2147483647\)`},
	{`t.prio = -(1 << 31) - 1`, "OverflowError", `does not fit int`},
	{`t.in_execve = 2`, "OverflowError", `2 does not fit a bit-field of 1 bits`},
	{`t.comm = "a name that is much too long"`, "OverflowError", `does not fit char ?\[16\]`},
	{`t.comm = b"x" * 17`, "OverflowError", `value of 17 bytes does not fit char ?\[16\]`},
	{`p[0] = 1 << 31`, "OverflowError", `does not fit int`},
	{`ref("u8", 256)`, "OverflowError", `256 does not fit`},
	{`buffer(0)`, "ValueError", `buffer\(0\): 1 to`},
	{`buffer(-5)`, "ValueError", `buffer\(-5\)`},
	{`buffer(1 << 40)`, "ValueError", `buffer\(1099511627776\)`},
	{`peek(t, -1)`, "ValueError", `-1 bytes`},
	{`peek(t, 1 << 30)`, "ValueError", `1073741824 bytes`},

	// bounds
	{`t.comm[16]`, "IndexError", `index 16 is out of bounds of char ?\[16\]`},
	{`t.comm[-1]`, "IndexError", `index -1 is out of bounds`},
	{`t.comm[big]`, "IndexError", `out of bounds`},
	{`t.comm[16] = 1`, "IndexError", `index 16 is out of bounds`},
	{`d.name[99]`, "IndexError", `index 99 is out of bounds`},
	{`t.comm["x"]`, "TypeError", `str`},
	{`t.comm[1.5]`, "TypeError", `float`},
	{`d.mtu[0]`, "TypeError", `not subscriptable`},
	{`d.stats[0]`, "TypeError", `has no items`},
	{`cast("void *", d)[0]`, "TypeError", `its target has no size, cast it first|void has no value`},
	{`len(d)`, "TypeError", `has no len\(\)|has no length`},
	{`len(p)`, "TypeError", `has no len\(\)|has no length`},

	// what is stored
	{`d.mtu = "big"`, "TypeError", `unsigned int takes an int, not str`},
	{`d.mtu = None`, "TypeError", `not NoneType`},
	{`d.mtu = 1.5`, "TypeError", `not float`},
	{`d.mtu = d`, "OverflowError", `does not fit unsigned int`},
	{`d.dev_addr = "text"`, "TypeError", `str cannot be stored to`},
	{`t.parent = d`, "TypeError", `cannot be stored to struct task_struct \*`},
	{`t.parent = "x"`, "TypeError", `str cannot be stored to struct task_struct \*`},
	{`t.parent = 1.5`, "TypeError", `float cannot be stored`},
	{`t.comm = 5`, "TypeError", `int cannot be stored to char ?\[16\]`},
	{`d.stats = 5`, "TypeError", `int cannot be stored to struct net_device_stats`},
	{`del d.mtu`, "AttributeError", `'mtu'`},
	{`d.netdev_ops.ndo_open = 5.5`, "TypeError", `float cannot be stored`},
	{`store("nosuch_variable", 1)`, "NameError", `no variable 'nosuch_variable'`},
	{`store("init_task.nosuch", 1)`, "AttributeError", `struct task_struct has no member 'nosuch'`},
	{`store("init_task.comm[16]", 1)`, "IndexError", `index 16 is out of bounds`},
	{`store("init_task..comm", 1)`, "ValueError", `is no place in kernel memory`},
	{`store("init_task.comm[x]", 1)`, "ValueError", `is no place in kernel memory`},
	{`store("", 1)`, "ValueError", `is no place in kernel memory`},
	{`store(5, 1)`, "TypeError", `store\(\) takes a place, not its value of type int`},
	{`store(d.mtu, 1)`, "TypeError", `store\(\) takes a place`},
	{`store("init_task.prio", "x")`, "TypeError", `int takes an int, not str`},

	// names
	{`dwon_read(d)`, "NameError", `name 'dwon_read' is not defined`},
	{`d.mtuu`, "AttributeError", `struct net_device has no member 'mtuu'`},
	{`d.mtuu = 1`, "AttributeError", `struct net_device has no member 'mtuu'`},
	{`d.stats.nosuch`, "AttributeError", `struct net_device_stats has no member 'nosuch'`},
	{`struct("no_such_struct")`, "TypeError", `no_such_struct`},
	{`cast("struct no_such *", 0)`, "TypeError", `no_such`},
	{`cast("int [", 0)`, "TypeError", `int \[`},
	{`sizeof("no_such_type")`, "TypeError", `no_such_type`},
	{`sizeof(5)`, "TypeError", `int`},
	{`offsetof("net_device", "nosuch")`, "AttributeError", `no member 'nosuch' in struct net_device`},
	{`offsetof("task_struct", "in_execve")`, "TypeError", `bit-field`},
	{`container_of(link, "task_struct", "nosuch")`, "AttributeError", `no member 'nosuch'`},
	{`_krait.symbol("no_such_symbol")`, "NameError", `no_such_symbol`},
	{`start_kernel()`, "NameError", `freed after boot|start_kernel`},

	// NULL and bad addresses
	{`net_device(0).mtu`, "FaultError", `NULL pointer: struct net_device \* in 'mtu'`},
	{`net_device(0).mtu = 1`, "FaultError", `NULL pointer: struct net_device \* in 'mtu'`},
	{`net_device(8).mtu`, "FaultError", `bad pointer 0x8: struct net_device \* in 'mtu'`},
	{`named.comm`, "FaultError", `NULL pointer: struct task_struct \* in 'comm'`},
	{`cast("int *", 0)[0]`, "FaultError", `NULL pointer`},
	{`cast("int *", 0)[0] = 1`, "FaultError", `NULL pointer`},
	{`cast("int (*)(int)", 0)(1)`, "FaultError", `NULL pointer: int \(\*\)\(int\) in '\(\)'`},
	{`wild.prio`, "FaultError", `bad address 0xffffffff40000`},
	{`wild.prio = 1`, "FaultError", `bad address 0xffffffff40000`},
	{`wild.comm == "x"`, "FaultError", `bad address 0xffffffff40000`},
	{`strange.prio`, "FaultError", `bad address 0xdead00000000`},
	{`strange.prio = 1`, "FaultError", `bad address 0xdead00000000`},
	{`user.prio`, "FaultError", `0x7f000000.... is not a kernel address`},
	{`user.prio = 1`, "FaultError", `is not a kernel address`},
	{`peek(0, 8)`, "FaultError", `NULL pointer: reading 8 bytes at 0x0`},
	{`peek(0x7f0000001000, 8)`, "FaultError", `0x7f0000001000 is not a kernel address`},
	{`peek(0xffffffffff600000, 8)`, "FaultError", `0xffffffffff600000 is not a kernel address`},
	{`peek(0xfffffffffffffffc, 8)`, "FaultError", `not a kernel address`},
	{`peek(0x8000000000000000, 8)`, "FaultError", `bad address 0x8000000000000000`},
	{`peek("x", 8)`, "TypeError", `an address is due, not a str`},
	{`poke(0, b"x")`, "FaultError", `NULL pointer: writing 1 bytes at 0x0`},
	{`poke(0x1000, b"x")`, "FaultError", `0x1000 is not a kernel address \(writing 1 bytes\)`},
	{`poke(0xdead000000000000, b"x")`, "FaultError", `bad address 0xdead000000000000`},
	{`poke(t, 5)`, "TypeError", `poke\(\) writes bytes, not a int`},
	{`string(0)`, "FaultError", `NULL pointer`},
	{`string(0xffffffff40000000)`, "FaultError", `bad address`},
	{`strlen(8)`, "KernelFault", `strlen\(\) faulted: read of 0x8 \(NULL pointer\) at strlen`},
	{`strlen(0xffffffff40000000)`, "KernelFault", `strlen\(\) faulted: read of 0xffffffff40000000`},
	{`strlen(0xdead000000000100)`, "KernelFault", `general protection`},
	{`cast("int (*)(int)", p)(1)`, "FaultError", `is no code of the kernel`},
	{`cast("int (*)(int)", 0x400000)(1)`, "FaultError", `0x400000 is no code of the kernel`},

	// read-only data and locks
	{`poke(_krait.symbol("linux_banner"), b"M")`, "PermissionError", `read-only data of the kernel: store\(place, value, force=True\)`},
	{`store("null_fops.read", None)`, "PermissionError", `read-only data`},
	{`null_fops.read = None`, "PermissionError", `read-only data`},
	{`spin_unlock(cast("void *", p))`, "ContextError", `spin_unlock\(\) cannot be called in this context`},
	{`rcu_read_unlock()`, "ContextError", `rcu_read_unlock\(\) cannot be called`},
	{`preempt_enable()`, "ContextError", `preempt_enable\(\) cannot be called`},

	// callbacks and functions as values
	{`callback(5, "int (*)(int)")`, "TypeError", `a callback is a function, not a int`},
	{`callback(f, "int (*)(int)")`, "TypeError", `a handler takes plain parameters only`},
	{`callback(takes, "int")`, "TypeError", `int is no type of a function`},
	{`callback(takes, "struct nosuch *")`, "TypeError", `nosuch`},
	{`callback(takes, "int (*)(int)")`, "TypeError", `has no parameter 'b'`},
	{`d()`, "TypeError", `is not callable: it points to no function`},
	{`t.comm()`, "TypeError", `not callable`},
	{`kmalloc.address`, "AttributeError", `kmalloc has no address: it is inlined in C`},
	{`int_sqrt.nosuch`, "AttributeError", `nosuch`},
	{`check(-2)`, "FileNotFoundError", `\[Errno 2\] No such file or directory`},
	{`check(-12)`, "OSError", `\[Errno 12\] Cannot allocate memory`},
	{`check(2**64 - 13)`, "PermissionError", `\[Errno 13\] Permission denied`},
	{`check(filp_open("/no/such/file", 0, 0))`, "FileNotFoundError", `No such file`},
	{`undo("x")`, "TypeError", `str`},
	{`ref("struct nosuch")`, "TypeError", `nosuch`},
	{`ref("void")`, "TypeError", `has no size`},
	{`ref(5)`, "TypeError", `ref\(\) takes a type or its C text, not a int`},
}

const shadow = "KASAN's check in front of the access reads its own shadow of the address, and that is what faults"

// shadowed are those that the sanitizer kernel has another answer to, and why.
var shadowed = map[string]string{
	"strlen(8)":                    shadow,
	"strlen(0xffffffff40000000)":   shadow,
	"strlen(0xdead000000000100)":   shadow,
	`from_kuid(init_user_ns, "x")`: "without user namespaces it is an inline function",
}

// TestMisuse runs every wrong use in one session: the exception is the one expected, and the kernel's log stays as it is.
func TestMisuse(t *testing.T) {
	if !moduleLoaded() {
		t.Skip("krait.ko is not loaded")
	}
	if len(misuses) < 120 {
		t.Errorf("%d cases, want 120", len(misuses))
	}
	cases := misuses
	if sanitizer(t) {
		cases = slices.DeleteFunc(slices.Clone(cases), func(c misuse) bool { return shadowed[c.code] != "" })
	}
	before := kernelLog(t)
	for i, got := range runMisuses(t, cases, "--write") {
		c := cases[i]
		class, msg, _ := strings.Cut(got, ": ")
		if class != c.class || !regexp.MustCompile(c.text).MatchString(msg) {
			t.Errorf("%s\n\tgave %s\n\twant %s: %s", c.code, got, c.class, c.text)
		}
	}
	if after := kernelLog(t); after != before {
		t.Errorf("the kernel's log has grown:\n%s", strings.TrimPrefix(after, before))
	}
}

// runMisuses runs the cases in one session, and returns what became of each.
func runMisuses(t *testing.T, cases []misuse, flags ...string) []string {
	t.Helper()
	var b strings.Builder
	b.WriteString(misuseSetup)
	b.WriteString("cases = [\n")
	for _, c := range cases {
		fmt.Fprintf(&b, "\t%q,\n", c.code)
	}
	b.WriteString(`]
for case in cases:
    try:
        exec(case, globals())
        print("nothing: ended well")
    except BaseException as e:
        print(f"{type(e).__name__}: {e}".replace("\n", " "))
kfree(p), kfree(link), dev_put(d), put_task_struct(t)
`)
	file := filepath.Join(t.TempDir(), "misuse.py")
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("krait", append(flags, file)...).CombinedOutput()
	lines := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if err != nil || len(lines) != len(cases) {
		t.Fatalf("%v: %d lines for %d cases\n%s", err, len(lines), len(cases), out)
	}
	return lines
}

func kernelLog(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("dmesg").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
