package guest

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"krait/interp/value"
	"krait/kmod/client"
)

// kthreads counts the kernel threads of Python's threads; those of statements have no second number.
func kthreads(t *testing.T) int {
	t.Helper()
	files, err := filepath.Glob("/proc/[0-9]*/comm")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range files {
		text, _ := os.ReadFile(file) // it may have ended
		if s := string(text); strings.HasPrefix(s, "krait/") && strings.Contains(s, "-") {
			n++
		}
	}
	return n
}

// TestThreads runs threads that compute, sleep, call the kernel and wait for each other.
func TestThreads(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.want(`
import threading, time, queue
names, q = [], queue.Queue(2)
def work(n):
    me = threading.current_thread()
    names.append(me.native_id)
    q.put([int_sqrt(i * i) for i in range(n * 50)] == list(range(n * 50)))
    time.sleep(0.01)
threads = [threading.Thread(target=work, args=(n,)) for n in range(1, 9)]
for x in threads: x.start()
print([q.get() for x in threads])
for x in threads: x.join()
print(len(set(names)), threading.active_count())`, "[True, True, True, True, True, True, True, True]\n8 1\n")
	eventually(t, "no thread", func() bool { return kthreads(t) == 0 })
	// one that fails tells so, the others go on
	m.want(`
def fail(): return 1 // 0
x = threading.Thread(target=fail, name="failing")
x.start(); x.join()
print("on")`, "on\n")
	eventually(t, "the report", func() bool {
		return strings.Contains(m.err.take(), "ZeroDivisionError: integer division or modulo by zero")
	})
	// they are bounded, and say so
	m.want(`
gate, started = threading.Event(), []
try:
    for n in range(1000):
        started.append(threading.Thread(target=gate.wait))
        started[-1].start()
except RuntimeError as e:
    print(n, e)
gate.set()
for x in started[:-1]: x.join()`, "256 can't start new thread: the session has as many as it may\n")
	m.want("import gc\nprint(gc._registers_are_roots())", "True\n")
}

// TestThreadTimers calls functions later, at intervals and on other CPUs.
func TestThreadTimers(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.want(`
from krait import after, every, on_cpu
import time, threading, _thread
ticks, once = [], []
timer = every(0.01, ticks.append, 1)
late = after(0.02, once.append, "once")
never = after(3600, once.append, "never")
while len(ticks) < 5 or not once: time.sleep(0.001)
timer.cancel(); never.cancel()
timer.join(); never.join(); late.join()
n = len(ticks)
time.sleep(0.03)
print(len(ticks) == n, once, timer.active(), timer.calls == n)
print([on_cpu(n, _thread._cpu) for n in range(2)])
try: on_cpu(4000, print)
except ValueError as e: print(e)
try: on_cpu(0, lambda: 1 // 0)
except ZeroDivisionError as e: print(e)`,
		"True ['once'] False True\n[0, 1]\ncpu 4000: there is none, or it is offline\ninteger division or modulo by zero\n")
}

// TestThreadInterrupt presses Ctrl-C while the statement waits, sleeps or computes beside threads that keep the
// interpreter busy: it ends, they go on.
func TestThreadInterrupt(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.run(`
import threading, time
lock, n, stop = threading.Lock(), 0, False
lock.acquire()
def spin():
    global n
    while not stop: n += 1
threads = [threading.Thread(target=spin) for _ in range(3)]
for x in threads: x.start()
`)
	for _, statement := range []string{"lock.acquire()", "time.sleep(1000)", "while True: pass", "threads[0].join()", "lock.acquire(timeout=1000)"} {
		done := make(chan *value.Outcome)
		go func() {
			o, err := m.start(statement)
			if err != nil {
				t.Error(err)
			}
			done <- o
		}()
		time.Sleep(50 * time.Millisecond)
		m.Interrupt()
		select {
		case o := <-done:
			if o == nil || o.Exception == nil || o.Exception.Type != "KeyboardInterrupt" {
				t.Errorf("%s ended with %+v", statement, o)
			}
		case <-time.After(20 * time.Second):
			t.Fatalf("%s goes on", statement)
		}
	}
	m.want("print(all([x.is_alive() for x in threads]))\nbefore = n\ntime.sleep(0.05)\nprint(n > before)\nstop = True\nfor x in threads: x.join()",
		"True\nTrue\n")
	if got := m.err.take(); got != "" {
		t.Errorf("printed %q", got)
	}
}

// endless are threads that do not end by themselves.
const endless = `
import threading, time, queue
held, empty = threading.Lock(), queue.Queue()
held.acquire()
def spin():
    while True: pass
def garbage():
    while True: x = [str(i) for i in range(100)]
def calls():
    while True: int_sqrt(49)
for f in (spin, garbage, held.acquire, empty.get, calls, lambda: time.sleep(1000)):
    threading.Thread(target=f).start()
`

// TestThreadEnd ends sessions whose threads compute, wait, sleep, call the kernel and print.
func TestThreadEnd(t *testing.T) {
	before := moduleUsers(t)
	for range 2 {
		m := openMachine(t, client.Config{Writable: true})
		m.run(endless)
		if n := kthreads(t); n != 6 {
			t.Errorf("%d kernel threads, want 6", n)
		}
		m.Close()
		eventually(t, "no user of the module", func() bool { return moduleUsers(t) == before && kthreads(t) == 0 })
	}
}

// TestThreadHooks has handlers and threads share an interpreter: hooked tasks need not wait for those that compute.
func TestThreadHooks(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	o := startOpeners(t, 2, time.Millisecond)
	defer o.end()
	m.want(attach+`
import threading, time
shared, lock, stop = {}, threading.Lock(), False
def handler(orig, dfd, pathname, op):
    shared["hits"] = shared.get("hits", 0) + 1
    if shared["hits"] % 4 == 0:
        with lock: shared["locked"] = shared.get("locked", 0) + 1
    return orig(dfd, pathname, op)
def churn():
    while not stop:
        with lock: shared[threading.get_ident()] = [str(i) for i in range(20)]
threads = [threading.Thread(target=churn) for _ in range(3)]
for x in threads: x.start()
h = attach(REPLACE, "do_filp_open", handler)
while shared.get("locked", 0) < 8: time.sleep(0.001)
s = detach(h)
stop = True
for x in threads: x.join()
print(s["hits"] - s["run"] - sum([n for why, n in s.items() if why.startswith("missed_")]), s["errors"], s["missed_lock"] * 10 < s["hits"] or s)
`, "0 0 True\n")
	if o.refused.Load() != 0 {
		t.Errorf("%d opens failed", o.refused.Load())
	}
}

// TestThreadGraphs has a hundred threads change graphs while allocations collect, in the kernel; nothing is lost.
// KRAIT_GRAPH=10000 is the whole of it, with a collection at every allocation, which takes hours.
func TestThreadGraphs(t *testing.T) {
	src, err := os.ReadFile("../corpus/threading/graph.py")
	if err != nil {
		t.Fatal(err)
	}
	changes, every := 20, 64
	if n, err := strconv.Atoi(os.Getenv("KRAIT_GRAPH")); err == nil {
		changes, every = n, 1
	}
	config := client.Config{Args: []string{"graph.py", fmt.Sprint(changes)}}
	want := openMachine(t, config).run(string(src))
	if !strings.HasSuffix(want, "\n[]\n") {
		t.Errorf("printed %q: the planted graphs have not gone", want)
	}
	m := openMachine(t, config)
	m.run(fmt.Sprintf("import gc, sys, threading, weakref\ngc._stress(%d)", every))
	if got := m.run(string(src)); got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
}

// TestThreadNested collects at every allocation in a handler of a function that a handler calls, while a thread does so too.
func TestThreadNested(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.want(attach+`
import gc, threading
lists = []
def outer(orig, x):
    mine = [str(x), {"x": x}, [i for i in range(5)]]
    got = lcm(x, 6)
    return orig(x) if mine == [str(x), {"x": x}, [0, 1, 2, 3, 4]] and got == lcm_of[x] else 0
def inner(orig, a, b):
    mine = (str(a), [b, a], {a: str(b)})
    r = orig(a, b)
    return r if mine == (str(a), [b, a], {a: str(b)}) else 0
def churn():
    for n in range(40): lists.append([str(n)]); del lists[:-5]
lcm_of = {49: 294, 64: 192, 81: 162}
x = threading.Thread(target=churn)
hooks = attach(REPLACE, "int_sqrt", outer), attach(REPLACE, "lcm", inner)
gc._stress(1)
x.start()
print([int_sqrt(n) for n in lcm_of])
x.join()
gc._stress(0)
for h in hooks:
    s = detach(h)
    print(s["run"] >= 3, s["errors"])`, "[7, 8, 9]\nTrue 0\nTrue 0\n")
}
