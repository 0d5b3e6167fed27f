package guest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"krait/kmod/client"
)

// TestArticleNamespaces counts network namespaces by walking their list with p64, under the lock.
func TestArticleNamespaces(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.run(`
from kernel_ffi import p64
def count_net_ns():
    down_read(net_rwsem)
    first = p64(net_namespace_list)
    n = 1
    cur = first
    while p64(cur) != first:
        cur = p64(cur)
        n += 1
    up_read(net_rwsem)
    return n - 1
`)
	m.want("print(count_net_ns())", "1\n")
}

// TestArticleComm gives a task another name, by text and letter by letter.
func TestArticleComm(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	old, err := os.ReadFile("/proc/2/comm")
	if err != nil {
		t.Fatal(err)
	}
	comm := func() string {
		text, err := os.ReadFile("/proc/2/comm")
		if err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(string(text))
	}
	m.run(`
from struct_access import partial_struct
task_struct = partial_struct("task_struct")
t = task_struct(find_get_task_by_vpid(2))
put_task_struct(t)
t.comm = "myawesomecomm\0"`)
	if got := comm(); got != "myawesomecomm" {
		t.Errorf("comm %q", got)
	}
	m.run("t.comm[0] = ord('h'); t.comm[1] = ord('i'); t.comm[2] = 0")
	if got := comm(); got != "hi" {
		t.Errorf("comm %q", got)
	}
	m.raises("t.comm = 'this is longer than TASK_COMM_LEN'", "OverflowError")
	m.raises("task_struct(0).comm", "FaultError")
	m.want("from changes import journal, undo\nprint(len(journal()) > 0, undo(), len([r for r in journal() if r[1] == 'store']))", "True 4 0\n")
	if got := comm(); got != strings.TrimSpace(string(old)) {
		t.Errorf("comm %q after undo(), was %q", got, old)
	}
}

// TestArticleNull makes /dev/null readable by a Python callback, and takes that back in three ways.
func TestArticleNull(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	text := "who said /dev/null must be empty?\n"
	read := func(want string) {
		t.Helper()
		if b, err := os.ReadFile("/dev/null"); err != nil || string(b) != want {
			t.Errorf("/dev/null: %q, %v, want %q", b, err, want)
		}
	}
	m.run(`
from kernel_ffi import callback, p64
from struct_access import partial_struct
file_operations = partial_struct("file_operations")
fops = file_operations(null_fops)
def my_read_null(file, buf, count, ppos):
    pos = p64(ppos)
    b = "who said /dev/null must be empty?\n"[pos:]
    l = min(len(b), count)
    copy_to_user(buf, b, l)
    p64(ppos, pos + l)
    return l
copy_to_user
c = callback(my_read_null)
fops.read = c.ptr()
`)
	if warned := m.err.take(); !strings.Contains(warned, "read-only data") {
		t.Errorf("warned %q", warned)
	}
	read(text)
	m.run("fops.read = int(read_null)")
	read("")
	// the same without the port's rules: typed by the member, and undone
	m.run("import _krait\n_krait.ffi_rule(False)\nfrom changes import store, undo")
	m.raises("fops.read = my_read_null", "PermissionError")
	m.run("store('null_fops.read', my_read_null, force=True)")
	read(text)
	m.want("print(undo())", "1\n")
	read("")
	// and at the session's end
	m.run("store('null_fops.read', my_read_null, force=True)")
	read(text)
	before := moduleUsers(t)
	m.Close()
	read("")
	eventually(t, "the session's end", func() bool { return moduleUsers(t) < before })
}

// TestArticleCounters compares the counters of a device with what sysfs shows.
func TestArticleCounters(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	got := m.run(`
from struct_access import partial_struct
d = partial_struct("net_device")(dev_get_by_name(init_net, "lo"))
d.stats.rx_dropped = 7
d.stats.tx_errors = 1 << 40
print(d.stats.rx_dropped, d.stats.tx_errors, d.mtu)
d.stats.rx_dropped = 0
d.stats.tx_errors = 0
dev_put(d)`)
	mtu, err := os.ReadFile(filepath.Join("/sys/class/net/lo/mtu"))
	if err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf("7 %d %s\n", uint64(1)<<40, strings.TrimSpace(string(mtu))); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestArticleSemaphore uses a semaphore as a mutex between two threads of the kernel that run Python.
func TestArticleSemaphore(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.run(`
from kernel_ffi import kmalloc
from struct_access import partial_struct, sizeof
semaphore_s = partial_struct("semaphore")
def new_mutex():
    x = semaphore_s(kmalloc(sizeof("semaphore")))
    sema_init(x, 1)
    return x
x = new_mutex()
got = []
def wait_and_print(data):
    got.append("calling down()")
    down(x)
    got.append("got it")
    up(x)
    return 0
import time
down; up; kthread_run; msleep
down(x)
kthread_run(wait_and_print, None, "waiter")
while not got: msleep(1)
msleep(20)`)
	m.want("print(got)", "['calling down()']\n")
	m.run("up(x)\nwhile len(got) < 2: msleep(1)")
	m.want("print(got)", "['calling down()', 'got it']\n")
	m.run("down(x); up(x)\nkfree(x)\nmsleep(50)\nfrom changes import callback\ncallback(wait_and_print, 'int (*)(void *)').free()")
}

// TestArticleDump prints a task.
func TestArticleDump(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	out := m.run("from kernel_ffi import current\nfrom struct_access import dump_struct\ndump_struct(current(), 1)")
	for _, want := range []string{"struct task_struct", ".comm", "\"krait/", ".thread_info", ".flags"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%.2000s", want, out)
		}
	}
}

// TestArticlePrintk passes what a variadic function takes.
func TestArticlePrintk(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.want(`print(printk("so.. %s %d %d %d\n", "hello", 123, None, True))`, "18\n")
	m.want(`from kernel_ffi import symbol
p = kzalloc(8, 0xcc0)
print(symbol("int_sqrt")(81), symbol("memset")(p, 1, 0) > 0)
kfree(p)`, "9 True\n")
	m.run("rtnl_lock()")
	m.want("print(rtnl_is_locked())\nrtnl_unlock()", "1\n")
}
