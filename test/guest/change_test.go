package guest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"krait/kmod/client"

	"golang.org/x/sys/unix"
)

// A machine has no session beside it, and so nobody to ask for words; what handlers call is named before they run.
const changing = `
import krait
krait.load_words = lambda: None
from krait import ERR_PTR, cast, kprobe, kretprobe, offsetof, override, replace, sizeof
msleep, _copy_to_user, kmalloc
try:
    lock = mutex_lock
except NameError:
    mutex_lock_nested
    def lock(m): mutex_lock_nested(m, 0)  # with lockdep
for name in "struct iphdr *", "unsigned char *", "struct task_struct *", "int *": cast(name, 0)
`

// changer is a session that changes the kernel, with what all its programs import.
func changer(t *testing.T) *machine {
	m := openMachine(t, client.Config{Writable: true})
	m.run(changing)
	return m
}

// quiet fails the test when a handler has reported something.
func (m *machine) quiet() {
	m.t.Helper()
	if got := m.err.take(); got != "" {
		m.t.Errorf("reported %q", got)
	}
}

// TestChangeOpen changes what opening files does: every third open of this process fails, O_SYNC does not reach one file.
func TestChangeOpen(t *testing.T) {
	m := changer(t)
	file := filepath.Join(t.TempDir(), "file")
	m.run(fmt.Sprintf(`
n = 0
@replace("do_filp_open", pid=%d)
def third(orig, dfd, pathname, op):
    global n
    if not pathname.name.string_().endswith("/third"):
        return orig(dfd, pathname, op)
    n += 1
    return ERR_PTR(-12) if n %% 3 == 0 else orig(dfd, pathname, op)
`, os.Getpid()))
	var got []string
	for range 6 {
		fd, err := syscall.Open(filepath.Join(filepath.Dir(file), "third"), os.O_CREATE|os.O_RDWR, 0o600)
		if err == nil {
			syscall.Close(fd)
		}
		got = append(got, fmt.Sprint(err == nil, errors.Is(err, syscall.ENOMEM)))
	}
	if s := strings.Join(got, ", "); s != "true false, true false, false true, true false, true false, false true" {
		t.Error(s)
	}
	m.run(fmt.Sprintf(`
third.remove()
@replace("do_filp_open")
def strip(orig, dfd, pathname, op):
    if pathname.name.string_() == %q:
        op.open_flag &= ~%d
    return orig(dfd, pathname, op)
`, file, unix.O_SYNC))
	for name, want := range map[string]int{file: 0, file + "2": unix.O_SYNC} {
		fd, err := syscall.Open(name, os.O_CREATE|os.O_RDWR|unix.O_SYNC, 0o600)
		if err != nil {
			t.Fatal(err)
		}
		flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
		if err != nil || flags&unix.O_SYNC != want {
			t.Errorf("%s: flags %#x, %v", name, flags, err)
		}
		syscall.Close(fd)
	}
	m.run("strip.remove()")
	m.quiet()
}

// TestChangeRegisters reads and writes registers at a function's entry, behind it, at its return, and in code that ftrace does not reach.
func TestChangeRegisters(t *testing.T) {
	m := changer(t)
	m.run(`
import _krait
seen = []
addr = _krait.symbol("int_sqrt")
@kprobe("int_sqrt")
def entry(x): seen.append(x)
int_sqrt(144)
entry.remove()
@kprobe("int_sqrt", regs=True)
def other(regs): regs.di = 169
seen.append(int_sqrt(144))
other.remove()
@kprobe("int_sqrt+5")
def inside(regs, comm):
    seen.append((regs.di, regs.ip - addr))
int_sqrt(81)
inside.remove()
@kretprobe("int_sqrt")
def leave(ret, regs):
    regs.ax = ret + 100
seen.append(int_sqrt(64))
leave.remove()
`)
	m.want("print(seen)", "[144, 13, (81, 5), 108]\n")
	m.run(`
@kprobe(_krait.symbol("memset"), regs=True)
def asm(regs):
    if regs.si == 0x5a: regs.si = 0x41
p = kzalloc(8, 0xcc0)
memset_ = _krait.cast("void *(*)(void *, int, unsigned long)", _krait.symbol("memset"))
memset_(p, 0x5a, 7)
asm.remove()
`)
	m.want("print(_krait.string(p), asm.stats()['run'] > 0)", "AAAAAAA True\n")
	m.run("kfree(p)")
	m.raises("@kretprobe('int_sqrt')\ndef wrong(x): pass", "TypeError")
	m.raises("@kprobe('int_sqrt+1')\ndef wrong(): pass", "ValueError")
	m.raises("@kprobe('asm_exc_int3')\ndef wrong(): pass", "ValueError")
	m.raises("@kprobe('no_such_function')\ndef wrong(): pass", "NameError")
	m.quiet()
}

// TestChangeFFI does the same under the names of the article's port.
func TestChangeFFI(t *testing.T) {
	m := changer(t)
	m.run(`
from kernel_ffi import KP_ARGS_MODIFY, KP_ARGS_WATCH, KP_REGS_MODIFY, KP_REGS_WATCH, Symbol, ftrace, kprobe
seen = []
def watch(number): seen.append(number)
with kprobe("int_sqrt", KP_ARGS_WATCH, watch): int_sqrt(16)
int_sqrt(25)
def modify(call, number): return call(number) + 1000
kp = kprobe("int_sqrt", KP_ARGS_MODIFY, modify)
seen.append(int_sqrt(36))
kp.rm()
with ftrace("int_sqrt", modify): seen.append(int_sqrt(49))
def look(r): seen.append(r.di)
with kprobe(Symbol("int_sqrt"), KP_REGS_WATCH, look): int_sqrt(64)
def set(r): r.di = 100
with kprobe("int_sqrt", KP_REGS_MODIFY, set): seen.append(int_sqrt(64))
seen.append(int_sqrt(64))
kp = kprobe("int_sqrt", KP_ARGS_WATCH, watch)
del kp
import gc
gc.collect()
int_sqrt(4)
`)
	m.want("print(seen)", "[16, 1006, 1007, 64, 10, 8]\n")
	m.quiet()
}
