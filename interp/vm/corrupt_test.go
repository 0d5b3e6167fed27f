package vm

import (
	"testing"
	"time"
)

// What a corrupted image must not do is crash; what it computes does not matter.
var corrupted = map[string]string{
	"functions": `
def f(a, /, b=2, *c, d, e=5, **k):
    return a, b, c, d, e, k
def outer(n):
    total = 0
    def add(x):
        nonlocal total
        total += x * n
        return total
    return add
g = outer(3)
r = [g(i) for i in range(4) if i & 1] + [*f(1, d=4)][:2]
x, *y = r
s = {i: str(i) for i in y}
print(f(*r, d=1, **{'z': 2}), s, x < 3 <= 5, not x, -x, f"{x!r:>5}{y}")
del s, x
`,
	"classes": `
class A:
    z = (1, 2.5, 'text', b'bytes', 1 << 80, frozenset((1,)))
    def __init__(self, v): self.v = v
    def __add__(self, o): return A(self.v + o.v)
    @property
    def w(self): return self.v * 2
    def __enter__(self): return self
    def __exit__(self, *a): return True
class B(A):
    def __init__(self, v):
        super().__init__(v)
        self.u = v
b = B(1) + A(2)
b.v += 1
with b as c:
    raise ValueError(c.w)
print(b.v, A.z, b.z[0], isinstance(b, B))
import sys
from sys import maxsize as m
`,
	"generators": `
def g(n):
    try:
        for i in range(n):
            r = yield i
            if r: break
        else:
            return 'end'
    except ValueError as e:
        yield e
    finally:
        yield 'fin'
def h():
    v = yield from g(2)
    assert v == 'end', v
    yield v
def m(x):
    match x:
        case [1, *rest]: return rest
        case {'k': v}: return v
        case int(n) if n > 3: return n
        case _: return None
i = g(9)
next(i), i.send(1), i.close()
for x in h():
    while x:
        x = 0
        continue
try:
    try:
        {}[1]
    finally:
        print([m(v) for v in ([1, 2], {'k': 3}, 4, 's')])
except KeyError as e:
    lst = [1, 2, 3]; lst[0], lst[1:] = 4, (5,)
`,
}

// TestCorruption runs images with one byte changed, each byte in turn.
func TestCorruption(t *testing.T) {
	for name, src := range corrupted {
		t.Run(name, func(t *testing.T) {
			image := program(t, "__main__", "c.py", []byte(src))
			s := newSession(t, Config{Heap: 16 << 20})
			step := 1
			if testing.Short() {
				step = 7
			}
			for i := 0; i < len(image); i += step {
				for _, flip := range []byte{1, 0x80, 0xff} {
					bad := append([]byte(nil), image...)
					bad[i] ^= flip
					stop := time.AfterFunc(100*time.Millisecond, s.Kill)
					s.runImage(t, bad)
					if !stop.Stop() || i%64 == 0 {
						s.Close()
						s = newSession(t, Config{Heap: 16 << 20})
					}
					s.out.Reset()
					s.err.Reset()
				}
			}
		})
	}
}
