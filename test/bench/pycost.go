package main

import (
	"fmt"
	"os/exec"
	"slices"
	"strings"
)

// costScript times bodies of a loop, what more rounds take more, less the empty loop, and prints a name and instructions for each: in a guest whose
// nanoseconds are instructions.
const costScript = `
import time
class C:
    def __init__(self): self.v = 1
    def m(self): pass
def g(): pass
def h(a, b): return a
def raiser(): raise ValueError
def empty(n, o):
    for i in range(n): pass
def add(n, o):
    x = 0
    for i in range(n): x += i
def call(n, o):
    for i in range(n): g()
def call2(n, o):
    for i in range(n): h(i, n)
def method(n, o):
    for i in range(n): o.m()
def attribute(n, o):
    for i in range(n): o.v
def store(n, o):
    for i in range(n): o.v = i
def item(n, o):
    l = [1, 2, 3]
    for i in range(n): l[1]
def dictadd(n, o):
    d = {7: 0}
    for i in range(n): d[7] += 1
def pointer(n, o):
    p = 0xffff888000000000
    for i in range(n): p + 8
def catch(n, o):
    for i in range(n):
        try: raiser()
        except ValueError: pass
def kcall(n, o):
    f = noop_llseek
    for i in range(n): f(file, 2, 0)
def best(f, n):
    least = 1 << 62
    for _ in range(5):
        t = time.monotonic_ns()
        f(n, o)
        least = min(least, time.monotonic_ns() - t)
    return least
def ns(f):
    return (best(f, 12000) - best(f, 2000)) / 10000
o = C()
base = ns(empty)
print("empty loop", "%.1f" % base)
rows = [("x += i", add), ("call g()", call), ("call h(i, n)", call2), ("method call", method), ("attribute load", attribute),
        ("attribute store", store), ("list item", item), ("d[7] += 1", dictadd), ("pointer + 8", pointer),
        ("raise and catch one frame up", catch)]
try:
    file = cast("struct file *", kzalloc(512))
    rows.append(("kernel call, 3 arguments, typed and guarded", kcall))
except ReadOnlyError:
    pass
for name, f in rows:
    print(name, "%.1f" % (ns(f) - base))
`

// pythonCosts runs the script in both homes.
func pythonCosts(t *table) {
	homes := []string{"user", "kernel"}
	costs := make([]map[string]string, len(homes))
	var order []string
	for i, home := range homes {
		flags := []string{"--home=" + home, "-e", costScript}
		if home == "kernel" {
			flags = append([]string{"--write"}, flags...)
		}
		out, err := exec.Command("/bin/krait", flags...).CombinedOutput()
		if err != nil {
			t.note("%s home: %v: %s", home, err, lastLine(out))
			continue
		}
		costs[i] = map[string]string{}
		for line := range strings.Lines(string(out)) {
			line = strings.TrimSpace(line)
			at := strings.LastIndexByte(line, ' ')
			if at < 0 {
				continue
			}
			name := line[:at]
			if !slices.Contains(order, name) {
				order = append(order, name)
			}
			costs[i][name] = line[at+1:]
		}
	}
	t.add("Python, per round", "user home", "kernel home", "kernel/user")
	for _, name := range order {
		row := []string{name}
		for i := range homes {
			if v, ok := costs[i][name]; ok {
				row = append(row, v)
			} else {
				row = append(row, "-")
			}
		}
		var u, k float64
		fmt.Sscan(row[1], &u)
		fmt.Sscan(row[2], &k)
		t.add(append(row, ratio(k/u, u > 0 && k > 0))...)
	}
}
