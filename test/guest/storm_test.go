package guest

import (
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"krait/kmod/client"
)

// stormTime is how long TestStorm blows: KRAIT_STORM=120 for two minutes.
func stormTime() time.Duration {
	if s, err := strconv.Atoi(os.Getenv("KRAIT_STORM")); err == nil {
		return time.Duration(s) * time.Second
	}
	return 2 * time.Second
}

// storm keeps functions busy in process and softirq context until stop.
func storm(t *testing.T, stop *atomic.Bool, wg *sync.WaitGroup) {
	for range 2 {
		wg.Go(func() {
			f, err := os.Open("/dev/zero")
			if err != nil {
				t.Error(err)
				return
			}
			defer f.Close()
			for b := make([]byte, 1); !stop.Load(); {
				f.Read(b)
			}
		})
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	wg.Go(func() {
		c, err := l.Accept()
		if err == nil {
			io.Copy(io.Discard, c)
			c.Close()
		}
		l.Close()
	})
	wg.Go(func() {
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Error(err)
			return
		}
		defer c.Close()
		for b := make([]byte, 1000); !stop.Load(); {
			c.Write(b)
		}
	})
}

// TestStorm has hooks in process, softirq and timer interrupt context share a dict and a list, while a thread makes
// garbage, hooks come and go, and other clients are killed: each hit is accounted for, and each run has counted.
func TestStorm(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	var stop atomic.Bool
	var wg sync.WaitGroup
	storm(t, &stop, &wg)
	defer wg.Wait()
	defer stop.Store(true)
	m.run(attach + `
import threading, time
counts, recent, stats, made = {}, [], {}, 0
def note(what):
    counts[what] = counts.get(what, 0) + 1
    recent.append(what)
    if len(recent) > 100: recent.clear()
def read(orig, file, buf, count, pos):
    note("read")
    return orig(file, buf, count, pos)
def alloc(): note("alloc")
def send(ret): note("send")
def receive(): note("receive")
def tick(orig, timer):
    note("tick")
    return orig(timer)
places = {"read": (REPLACE, "vfs_read", read), "alloc": (ENTRY, "__kmalloc", alloc), "send": (RETURN, "tcp_sendmsg", send),
          "receive": (ENTRY, "net_rx_action", receive), "tick": (REPLACE, "tick_sched_timer", tick)}
def over(name, h):
    for why, n in detach(h).items(): stats.setdefault(name, {})[why] = stats.get(name, {}).get(why, 0) + n
def garbage(end):
    global made
    keep = []
    while time.monotonic() < end:
        keep.append([str(made), {made: keep[-1:]}])
        made += 1
        if len(keep) > 500: keep.clear()
def blow(seconds):
    hooks = {name: attach(*place) for name, place in places.items()}
    end = time.monotonic() + seconds
    thread = threading.Thread(target=garbage, args=(end,))
    thread.start()
    while time.monotonic() < end:
        time.sleep(min(1, seconds / 4))
        for name in ("read", "receive"):
            over(name, hooks[name])
            hooks[name] = attach(*places[name])
    thread.join()
    for name, h in hooks.items(): over(name, h)
`)
	answers := rehearse(t)
	blown := make(chan string, 1)
	go func() {
		o, err := m.start(fmt.Sprintf("blow(%g)", stormTime().Seconds()))
		switch {
		case err != nil:
			blown <- err.Error()
		case o.Exception != nil:
			blown <- o.Exception.Text
		default:
			blown <- ""
		}
	}()
	victims, failed := 0, ""
	for over := false; !over; victims++ {
		kill(t, answers, endless+[]string{"while True: print('x' * 100)", "time.sleep(1000)", "while True: int_sqrt(49)"}[victims%3])
		select {
		case failed = <-blown:
			over = true
		case <-time.After(100 * time.Millisecond):
		}
	}
	if failed != "" {
		t.Fatal(failed)
	}
	m.want(`
wrong = {}
for name, s in stats.items():
    if s["hits"] != s["run"] + sum(n for why, n in s.items() if why.startswith("missed_")): wrong[name] = s
    if s["errors"] or s["run"] != counts.get(name, 0): wrong[name] = s, counts.get(name)
print(wrong, all(stats[name]["run"] for name in ("read", "tick")), made > 100)`, "{} True True\n")
	t.Logf("%d clients killed\n%s", victims, m.run("for name, s in stats.items(): print(name, {k: v for k, v in s.items() if v})"))
	m.quiet()
}

// TestRemoval takes hooks away while their handlers sleep in them, and refuses to unload the module meanwhile.
// KRAIT_ROUNDS=500 is the full length.
func TestRemoval(t *testing.T) {
	rounds, err := strconv.Atoi(os.Getenv("KRAIT_ROUNDS"))
	if err != nil {
		rounds = 3
	}
	before := moduleUsers(t)
	m := openMachine(t, client.Config{Writable: true})
	m.run(attach + `
import time
inside = 0
def nap(orig, rqtp, mode, clockid, comm):
    global inside
    inside += comm == "busybox"
    return orig(rqtp, mode, clockid)
def asleep():
    while not inside: time.sleep(0.001)
`)
	for range rounds {
		m.run("inside = 0\nh = attach(REPLACE, 'hrtimer_nanosleep', nap)")
		sleeper := exec.Command("busybox", "sleep", "0.2")
		if err := sleeper.Start(); err != nil {
			t.Fatal(err)
		}
		m.run("asleep()")
		if err := exec.Command("rmmod", "krait").Run(); err == nil {
			t.Fatal("the module was unloaded")
		}
		m.want("s = detach(h)\nprint(s['hits'] - s['run'] - sum(n for why, n in s.items() if why.startswith('missed_')))", "0\n")
		if err := sleeper.Wait(); err != nil {
			t.Errorf("the sleeper: %v", err)
		}
	}
	m.quiet()
	m.Close()
	eventually(t, "no user of the module", func() bool { return moduleUsers(t) == before })
}
