package guest

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// misbehaviour is what handlers do wrong, and what the prompt says of it. The last ones are so in atomic context only.
var misbehaviour = []struct{ name, body, says string }{
	{"raises", "1 // 0", "ZeroDivisionError"},
	{"loops", "while True: pass", "ContextError: handler (used up its|took longer than)"},
	{"loops in C", "sum(range(1 << 60))", "ContextError: handler (used up its|took longer than)"},
	{"catches", "while True:\n        try:\n            while True: pass\n        except BaseException: pass", "ContextError: handler (used up its|took longer than)"},
	{"recurses", "again(x)", "RecursionError|MemoryError"},
	{"allocates", "l = []\n    while True: l.append(str(len(l)) * 1000)", "MemoryError|ContextError: handler (used up its|took longer than)"},
	{"faults", "cast('struct task_struct *', 8).pid", "FaultError"},
	{"faults far out", "cast('int *', 0xffff_8000_0000_0000 - 4096)[0]", "FaultError"},
	{"sleeps", "msleep(10)", `ContextError: msleep\(\) cannot be called in this context`},
	{"waits", "mutex_lock(mutex)", `ContextError: mutex_lock\(\) cannot be called in this context`},
	{"waits for memory", "kmalloc(8, 0xcc0)", `ContextError: kmalloc\(\) cannot be called in this context`},
}

// TestHandlers lets handlers go wrong in process and in atomic context: the function is as ever, the prompt is told
// why, the hook is off, and in atomic context it took no longer than 10 ms.
func TestHandlers(t *testing.T) {
	m := changer(t)
	m.run(`
import time
from krait import hook
mutex = cast("struct mutex *", kzalloc(sizeof("mutex"), 0xcc0))
def again(x): return again(x + 1)
def attempt(make):
    least = 1 << 62
    for _ in range(3):
        h = make()
        start = time.monotonic_ns()
        results = [int_sqrt(144)]
        least = min(least, time.monotonic_ns() - start)
        results.append(int_sqrt(169))
        h.remove()
        s = h.stats()
    right = results == [12, 13] and s["errors"] == 1 == s["run"] and s["hits"] == 1 + sum(n for k, n in s.items() if "missed" in k)
    return right or (results, s), least // 1000
`)
	for _, way := range []string{"replace", "kprobe"} {
		for _, c := range misbehaviour {
			if way == "replace" && strings.Contains(c.says, "cannot be called") {
				continue
			}
			t.Run(way+"/"+c.name, func(t *testing.T) {
				m.run(fmt.Sprintf("def make():\n  @%s(\"int_sqrt\")\n  def h(x):\n    %s\n  return h", way, strings.ReplaceAll(c.body, "\n", "\n  ")))
				var right string
				var us int
				fmt.Sscan(m.run("r = attempt(make)\nprint(str(r[0]).replace(' ', ''), r[1])"), &right, &us)
				if right != "True" {
					t.Error(right)
				}
				if way == "kprobe" && us > 10000 && !sanitizer(t) {
					t.Errorf("it took %d us", us)
				}
				if got := m.err.take(); !regexp.MustCompile(c.says).MatchString(got) || !strings.Contains(got, "int_sqrt") {
					t.Errorf("reported %q", got)
				}
			})
		}
	}
	m.want("print(int_sqrt(196))", "14\n")
}
