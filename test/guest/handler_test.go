package guest

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"
)

// misbehaviour is what handlers do wrong, and what the prompt says of it; atomic: in atomic context only, since it is
// no wrong elsewhere or takes ten million steps.
var misbehaviour = []struct {
	name, body, says string
	atomic           bool
}{
	{"raises", "1 // 0", "ZeroDivisionError", false},
	{"loops", "while True: pass", "ContextError: handler (used up its|took longer than)", false},
	{"loops in C", "sum(range(1 << 60))", "ContextError: handler (used up its|took longer than)", true},
	{"catches", "while True:\n        try:\n            while True: pass\n        except BaseException: pass", "ContextError: handler (used up its|took longer than)", true},
	{"recurses", "again(x)", "RecursionError|MemoryError", false},
	{"allocates", "l = []\n    while True: l.append(str(len(l)) * 1000)", "MemoryError|ContextError: handler (used up its|took longer than)", false},
	{"faults", "cast('struct task_struct *', 8).pid", "FaultError", false},
	{"faults far out", "cast('int *', 0x8000_0000_0000_0000)[0]", "FaultError", true},
	{"sleeps", "msleep(10)", `ContextError: msleep\(\) cannot be called in this context`, true},
	{"waits", "lock(mutex)", `ContextError: mutex_lock(_nested)?\(\) cannot be called in this context`, true},
	{"waits for memory", "kmalloc(8, 0xcc0)", `ContextError: kmalloc\(\) cannot be called in this context`, true},
}

// cutOff is how long a handler may run in atomic context. That is virtual time: what the machine under the guest does
// meanwhile is none of it, so the shortest of some attempts counts.
const cutOff = 10 * time.Millisecond

// TestHandlers lets handlers go wrong in process and in atomic context: the function is as ever, the prompt is told
// why, the hook is off, and in atomic context it is cut off in time.
func TestHandlers(t *testing.T) {
	m := changer(t)
	m.run(`
import time
mutex = cast("struct mutex *", kzalloc(sizeof("mutex"), 0xcc0))
def again(x): return again(x + 1)
def attempt(make, enough):
    least = 1 << 62
    for _ in range(20):
        h = make()
        start = time.monotonic_ns()
        results = [int_sqrt(144)]
        least = min(least, time.monotonic_ns() - start)
        results.append(int_sqrt(169))
        h.remove()
        s = h.stats()
        right = results == [12, 13] and s["errors"] == 1 == s["run"] and s["hits"] == 1 + sum(n for k, n in s.items() if "missed" in k)
        if not right: return (results, s), 0
        if least < enough: break
    return True, least
`)
	for _, way := range []string{"replace", "kprobe"} {
		for _, c := range misbehaviour {
			if way == "replace" && c.atomic {
				continue
			}
			t.Run(way+"/"+c.name, func(t *testing.T) {
				m.run(fmt.Sprintf("def make():\n  @%s(\"int_sqrt\")\n  def h(x):\n    %s\n  return h", way, c.body))
				enough := time.Hour
				if way == "kprobe" && !sanitizer(t) {
					enough = cutOff
				}
				var right string
				var took time.Duration
				fmt.Sscan(m.run(fmt.Sprintf("r = attempt(make, %d)\nprint(str(r[0]).replace(' ', ''), r[1])", enough)), &right, (*int64)(&took))
				if right != "True" {
					t.Error(right)
				}
				if took > enough {
					t.Errorf("it took %v", took)
				}
				t.Log(took)
				if got := m.err.take(); !regexp.MustCompile(c.says).MatchString(got) || !strings.Contains(got, "int_sqrt") {
					t.Errorf("reported %q", got)
				}
			})
		}
	}
	m.want("kfree(mutex)\nprint(int_sqrt(196))", "14\n")
}
