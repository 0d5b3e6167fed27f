package guest

import (
	"strings"
	"testing"

	"krait/kmod/client"
)

// TestCallbacks has C call Python: as a comparison, as a timer in interrupt context, as work, as a notifier.
func TestCallbacks(t *testing.T) {
	before := moduleUsers(t)
	m := openMachine(t, client.Config{Writable: true})
	m.run(`
from changes import callback, buffer, ref
import _krait
values = [5, 3, 9, 1, 7]
p = cast = _krait.cast("long *", kzalloc(8 * len(values), 0xcc0))
for i, v in enumerate(values): p[i] = v
def compare(a, b): return _krait.cast("long *", a)[0] - _krait.cast("long *", b)[0]
with callback(compare, "int (*)(const void *, const void *)") as c:
    sort(p, len(values), 8, c, None)
    calls = c.stats()["run"]
`)
	m.want("print([p[i] for i in range(5)], calls > 4)", "[1, 3, 5, 7, 9] True\n")
	m.run("kfree(p)")

	// A timer's function runs in a soft interrupt: it may not sleep, and keeps its answers in what is there.
	m.run(`
timer = _krait.cast("struct timer_list *", kzalloc(_krait.sizeof("timer_list"), 0xcc0))
ticks = []
def tick(t): ticks.append(in_softirq())
in_softirq, msleep, jiffies, timer_delete_sync, mod_timer
tick = callback(tick, "void (*)(struct timer_list *)")
timer_setup(timer, tick, 0)
mod_timer(timer, jiffies + 2)
while not ticks: msleep(5)
timer_delete_sync(timer)
tick.free()
kfree(timer)`)
	m.want("print(ticks)", "[True]\n")

	m.run(`
work = _krait.cast("struct work_struct *", kzalloc(_krait.sizeof("work_struct"), 0xcc0))
done = []
def worker(w): done.append((w == work, in_task()))
in_task, schedule_work, flush_work
worker = callback(worker, "void (*)(struct work_struct *)")
INIT_WORK(work, worker)
schedule_work(work)
flush_work(work)
worker.free()
kfree(work)`)
	m.want("print(done)", "[(True, True)]\n")

	m.run(`
events = []
nb = _krait.cast("struct notifier_block *", kzalloc(_krait.sizeof("notifier_block"), 0xcc0))
def event(block, what, data):
    events.append(what)
    return 0
nb.notifier_call = event
register_netdevice_notifier(nb)
n = len(events)
dev = dev_get_by_name(init_net, "lo")
dev_put(dev)
rtnl_lock()
dev_set_mtu(dev, 65500)
dev_set_mtu(dev, 65536)
rtnl_unlock()
unregister_netdevice_notifier(nb)
more = len(events) - n
callback(event, nb.notifier_call.type_).free()`)
	m.want("print(n > 0, more >= 4, bool(nb.notifier_call))", "True True False\n")
	m.run("kfree(nb)")
	m.Close()
	eventually(t, "no user of the module", func() bool { return moduleUsers(t) == before })
}

// TestCallbackErrors lets a callback fail: its caller gets what stood there before, or 0, and the prompt a traceback.
func TestCallbackErrors(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.run(`
from changes import callback
def wrong(a, b): return 1 // 0
c = callback(wrong, "int (*)(int, int)")
`)
	m.want("print(c.function(1, 2))", "0\n")
	if got := m.err.take(); !strings.Contains(got, "ZeroDivisionError") || !strings.Contains(got, "callback on wrong") {
		t.Errorf("reported %q", got)
	}
	m.want("print(c(1, 2), c.stats()['errors'])", "0 1\n")
	m.run("c.free()")
	m.raises("c.function(1, 2, 3)", "TypeError")
	m.raises("callback(3, 'int (*)(int)')", "TypeError")
	m.raises("callback(wrong, 'int')", "TypeError")
	m.raises("callback(lambda *a: 0, 'int (*)(int)')", "TypeError")
	m.run("def make(i):\n    def f(a): return i\n    return f\nmade = []")
	m.raises("while True: made.append(callback(make(len(made)), 'int (*)(int)'))", "RuntimeError")
	m.want("print(len(made), made[7].function(0))", "256 7\n")
}
