package main

import (
	"fmt"
	"os/exec"
	"strings"
)

const walkTasks = 1000

// walkScript prints what reading members of kernel objects costs, and a walk over all processes that reads two of each.
const walkScript = `
import time
from _krait import word
p = find_task(1)
class C: pass
o = C(); o.v = 1
def empty(n):
    for i in range(n): pass
def attribute(n):
    for i in range(n): o.v
def number(n):
    for i in range(n): p.pid
def text(n):
    for i in range(n): p.comm
def ns(f):
    def best(n):
        least = 1 << 62
        for _ in range(5):
            t = time.monotonic_ns(); f(n); least = min(least, time.monotonic_ns() - t)
        return least
    return (best(2200) - best(200)) / 2000
base = ns(empty)
attr = ns(attribute) - base
print("attribute of a Python object", "%.0f" % attr)
print("task.pid beyond that", "%.0f" % (ns(number) - base - attr))
print("task.comm beyond that", "%.0f" % (ns(text) - base - attr))
def walk():
    n = 0
    for t in for_each_process():
        t.pid; t.comm.string_(); n += 1
    return n
def single():
    head, offset, make = int(init_task.tasks.address_of_()), offsetof("struct task_struct", "tasks"), typeof("struct task_struct")
    node, n = word(head, 8), 0
    while node != head:
        following = word(node, 8)
        t = make(node - offset)
        t.pid; t.comm.string_(); n += 1
        node = following
    return n
def per_task(f):
    least = 1 << 62
    for _ in range(3):
        t = time.monotonic_ns(); n = f(); least = min(least, (time.monotonic_ns() - t) // n)
    return least
print("pid and comm of a task in a walk", per_task(walk))
print("the same, read by read", per_task(single))
`

// walkCosts starts processes to walk over and runs the script in both homes.
func walkCosts(t *table) {
	for range walkTasks {
		c := exec.Command("/bin/sleep", "100000")
		if err := c.Start(); err != nil {
			t.note("%v", err)
			return
		}
		defer c.Wait()
		defer c.Process.Kill()
	}
	t.add(fmt.Sprintf("kernel objects, %d tasks", walkTasks), "user home", "kernel home")
	var rows [][]string
	for i, flags := range [][]string{{"--home=user"}, {"--home=kernel", "--write"}} {
		out, err := exec.Command("/bin/krait", append(flags, "-e", walkScript)...).CombinedOutput()
		if err != nil {
			t.note("%v: %s", err, lastLine(out))
			return
		}
		row := 0
		for line := range strings.Lines(string(out)) {
			at := strings.LastIndexByte(strings.TrimSpace(line), ' ')
			if i == 0 {
				rows = append(rows, []string{line[:at]})
			}
			rows[row] = append(rows[row], strings.TrimSpace(line[at:]))
			row++
		}
	}
	for _, row := range rows {
		t.add(row...)
	}
}
