package guest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"krait/kmod/client"
)

const attach = "from _krait import attach, detach, hook_stats\nREPLACE, ENTRY, RETURN = 0, 1, 2\n"

// openers are tasks that open files until stop; each open of good must succeed.
type openers struct {
	stop           atomic.Bool
	wg             sync.WaitGroup
	good, secret   string
	opens, refused atomic.Int64
}

func startOpeners(t *testing.T, n int, pause time.Duration) *openers {
	dir := t.TempDir()
	o := &openers{good: filepath.Join(dir, "good"), secret: filepath.Join(dir, "secret")}
	for _, p := range []string{o.good, o.secret} {
		if err := os.WriteFile(p, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for range n {
		o.wg.Go(func() {
			for ; !o.stop.Load(); time.Sleep(pause) {
				f, err := os.Open(o.good)
				if err != nil {
					t.Errorf("open of a file that is let through: %v", err)
					return
				}
				f.Close()
				o.opens.Add(1)
				if f, err := os.Open(o.secret); err == nil {
					f.Close()
				} else if os.IsNotExist(err) {
					o.refused.Add(1)
				} else {
					t.Errorf("open of the secret file: %v", err)
				}
			}
		})
	}
	return o
}

func (o *openers) end() {
	o.stop.Store(true)
	o.wg.Wait()
}

// TestHookReplace lets one path fail while four tasks open files, and all as before after removal.
func TestHookReplace(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	o := startOpeners(t, 4, 0)
	defer o.end()
	m.run(attach + "from krait import ERR_PTR, string\n" + fmt.Sprintf(`
seen = 0
def handler(orig, dfd, pathname, op):
    global seen
    seen += 1
    if string(pathname.name) == %q:
        return ERR_PTR(-2)
    return orig(dfd, pathname, op)
h = attach(REPLACE, "do_filp_open", handler)
`, o.secret))
	before := o.refused.Load()
	eventually(t, "100 refused opens", func() bool { return o.refused.Load() > before+100 })
	stats := m.run("print(hook_stats(h))\nprint(seen)")
	m.run("detach(h)")
	time.Sleep(10 * time.Millisecond)
	refused, opens := o.refused.Load(), o.opens.Load()
	eventually(t, "opens after removal", func() bool { return o.opens.Load() > opens+100 })
	if now := o.refused.Load(); now > refused+4 {
		t.Errorf("%d opens refused after removal", now-refused)
	}
	if got := m.err.take(); got != "" {
		t.Errorf("printed %q", got)
	}
	t.Logf("%d opens, %d refused; %s", o.opens.Load(), refused, stats)
}

// TestHookRaises has a handler that raises: its traceback is printed, the original runs, the hook is off.
func TestHookRaises(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	o := startOpeners(t, 2, 0)
	defer o.end()
	m.run(attach + `
calls = 0
def raises(orig, dfd, pathname, op):
    global calls
    n = calls = calls + 1
    f = orig(dfd, pathname, op)
    if n == 50: return 1 / 0
    return f
h = attach(REPLACE, "do_filp_open", raises)
`)
	var text string
	eventually(t, "a traceback", func() bool { text += m.err.take(); return strings.Contains(text, "ZeroDivisionError") })
	if !strings.Contains(text, "do_filp_open") || !strings.Contains(text, "in raises") {
		t.Errorf("printed %q", text)
	}
	eventually(t, "the hook's end", func() bool { s, err := m.Stats(); return err == nil && s.Hooks == 0 })
	s, err := m.Stats()
	// other tasks go through the handler while the one that is to raise is in the original
	if err != nil || s.Errors != 1 || s.Run < 50 {
		t.Errorf("%+v, %v", s, err)
	}
	opens, run := o.opens.Load(), s.Run
	eventually(t, "opens by the original", func() bool { return o.opens.Load() > opens+100 })
	if s, err = m.Stats(); err != nil || s.Run != run || s.Errors != 1 {
		t.Errorf("a hook that is off ran: %+v, %v; %d runs before", s, err, run)
	}
	if o.refused.Load() != 0 {
		t.Errorf("%d opens failed", o.refused.Load())
	}
}

// TestHookAccounts takes hooks away while four tasks hit them, and lets one fail: each hit has run or been missed for a reason.
func TestHookAccounts(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	o := startOpeners(t, 4, 0)
	defer o.end()
	m.run(attach + `
import time
def balance(s): return s["hits"] - s["run"] - sum(n for why, n in s.items() if why.startswith("missed_"))
def handler(orig, dfd, pathname, op): return orig(dfd, pathname, op)
def watcher(op): pass
def fails(x): return 1 / 0
def hits(h, n):
    while hook_stats(h)["hits"] < n: time.sleep(0.001)
`)
	m.want(`
wrong = []
for kind, f in [(REPLACE, handler), (ENTRY, watcher), (RETURN, watcher)] * 4:
    h = attach(kind, "do_filp_open", f)
    hits(h, 50)
    s = detach(h)
    if balance(s) or s["errors"] or not s["run"]: wrong.append(s)
print(wrong)`, "[]\n")
	m.want(`
h = attach(REPLACE, "int_sqrt", fails)
for _ in range(20): int_sqrt(9)	# the first fails; it takes a while until the function is as before
s = detach(h)
print(balance(s), s["errors"], s["run"], s["missed_off"] > 0 or s)`, "0 1 1 True\n")
	m.err.take()
}

// TestHookFilter lets only those through to Python whom the filters name; the others call the function as ever.
func TestHookFilter(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	o := startOpeners(t, 2, 0)
	defer o.end()
	comm, err := os.ReadFile("/proc/self/comm")
	if err != nil {
		t.Fatal(err)
	}
	m.run(attach + fmt.Sprintf(`
import time
me = {"pid": %d, "uid": %d, "comm": %q}
def watch(**filters):
    seen = set()
    def watcher(pid, uid, comm): seen.add((pid, uid, comm))
    h = attach(ENTRY, "do_filp_open", watcher, *(filters.get(k) for k in ("pid", "tid", "uid", "comm")))
    s = hook_stats(h)
    while s["hits"] + s["filtered"] < 100:
        time.sleep(0.001)
        s = hook_stats(h)
    s = detach(h)
    mine = all(p == me["pid"] for p, _, _ in seen)
    return s["hits"] > 0, s["filtered"] > 0, mine
`, os.Getpid(), os.Getuid(), strings.TrimSpace(string(comm))))
	m.want("print(watch(pid=me['pid'])[::2], watch(uid=me['uid'])[0])", "(True, True) True\n")
	m.want("print(watch(pid=me['pid'] + 1), watch(uid=12345), watch(comm='nobody'), watch(tid=1 << 31))",
		"(False, True, True) (False, True, True) (False, True, True) (False, True, True)\n")
	for _, bad := range []string{"-1", "1 << 32", "[1, 2]", "'x'"} {
		m.raises("attach(ENTRY, 'do_filp_open', lambda: None, "+bad+")", "ValueError")
	}
	m.raises("attach(ENTRY, 'do_filp_open', lambda: None, None, None, None, 'x' * 16)", "ValueError")
}

// TestHookEntryReturn observes arguments and results.
func TestHookEntryReturn(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.run(attach + `
log = []
def enter(x): log.append(("in", x))
def leave(x, ret): log.append(("out", x, ret))
`)
	m.run("e = attach(ENTRY, 'int_sqrt', enter)\nint_sqrt(144)\ndetach(e)\nint_sqrt(9)")
	m.run("e = attach(RETURN, 'int_sqrt', leave)\nint_sqrt(169)\nint_sqrt(0)\ndetach(e)")
	m.want("print(log)", "[('in', 144), ('out', 169, 13), ('out', 0, 0)]\n")
	m.raises("def nothing(): pass\nattach(ENTRY, 'memcpy', nothing)", "ValueError")
	m.run("e = attach(ENTRY, 'int_sqrt', enter)")
	m.raises("attach(ENTRY, 'int_sqrt', enter)", "OSError")
	other := openMachine(t, client.Config{Writable: true})
	other.run(attach + "def f(x): pass")
	other.raises("attach(ENTRY, 'int_sqrt', f)", "OSError")
	m.Close()
	other.run("detach(attach(ENTRY, 'int_sqrt', f))")
}

// TestHookRecursion hooks what handlers and the interpreter use themselves.
func TestHookRecursion(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.run(attach + `
n = 0
def square(orig, x):
    global n
    n += 1
    return orig(x) + int_sqrt(x)
h = attach(REPLACE, 'int_sqrt', square)
`)
	m.want("print(int_sqrt(100), n, hook_stats(h)['missed_recursion'])", "20 1 1\n")
	m.run("detach(h)")
	// all the interpreter's own uses run the original; those of other tasks come through
	m.run(`
def see(): pass
hooks = [attach(ENTRY, f, see) for f in ("vfree", "schedule_timeout", "__wake_up", "__kmalloc", "kfree", "mutex_unlock", "kmem_cache_alloc")]
`)
	for range 20 {
		m.run("x = [str(i) * 100 for i in range(20000)]\nx = None\nimport gc\ngc.collect()")
		exec.Command("true").Run()
	}
	m.run("stats = [hook_stats(h) for h in hooks]\nfor h in hooks: detach(h)")
	m.want("print(sum(s['hits'] for s in stats) > 100, sum(s['errors'] for s in stats))", "True 0\n")
	if got := m.err.take(); got != "" {
		t.Errorf("printed %q", got)
	}
}

// TestHookAtomic hooks functions that run in interrupts and under spin locks.
func TestHookAtomic(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.run(attach + `
n = m = 0
def tick(orig, timer):
    global n
    n += 1
    return orig(timer)
def wake(p):
    global m
    m += 1
hooks = [attach(REPLACE, "tick_sched_timer", tick), attach(ENTRY, "try_to_wake_up", wake)]
`)
	for range 20 {
		m.run("for i in range(20000): pass")
		exec.Command("true").Run()
		time.Sleep(10 * time.Millisecond)
	}
	out := m.run("print([hook_stats(h) for h in hooks])\nfor h in hooks: detach(h)")
	m.want("print(n > 10, m > 10)", "True True\n")
	if got := m.err.take(); got != "" {
		t.Errorf("printed %q", got)
	}
	t.Log(out)
}

// TestHookAsleep closes a session while a task sleeps in a replaced function.
func TestHookAsleep(t *testing.T) {
	before := moduleUsers(t)
	m := openMachine(t, client.Config{Writable: true})
	m.run(attach + `
n = 0
def nap(orig, rqtp, mode, clockid, comm):
    global n
    n += comm == "busybox"
    return orig(rqtp, mode, clockid)
h = attach(REPLACE, "hrtimer_nanosleep", nap)
`)
	sleeper := exec.Command("busybox", "sleep", "1000")
	if err := sleeper.Start(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "a sleeper in the handler", func() bool { return strings.TrimSpace(m.run("print(n)")) != "0" })
	m.Close()
	if moduleUsers(t) == before {
		t.Error("the module is not held for the task that sleeps in it")
	}
	sleeper.Process.Kill()
	sleeper.Wait()
	eventually(t, "no user of the module", func() bool { return moduleUsers(t) == before })
}

// TestHookDrops floods a small ring from handlers while nobody reads it: what is lost is counted.
func TestHookDrops(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true, Ring: 4096})
	m.run(attach + `
def say(x): print("called with", x)
h = attach(ENTRY, "int_sqrt", say)
`)
	got := m.run("for i in range(500): int_sqrt(i)")
	s, err := m.Stats()
	if n := lineCount(got); err != nil || n+int(s.DroppedRecords) < 500 || n > 500 || n == 0 {
		t.Errorf("%d lines, %+v, %v", n, s, err)
	}
	m.run("detach(h)")
	m.want("print('later')", "later\n")
}
