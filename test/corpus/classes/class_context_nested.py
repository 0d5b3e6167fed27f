# Context managers that are also decorators, re-entrant locks, timers with fake clocks, stacks of managers.
class Stack:
    def __init__(self): self.cbs = []
    def push(self, f, *a): self.cbs.append((f, a))
    def enter(self, cm):
        v = cm.__enter__()
        self.cbs.append((cm.__exit__, None))
        return v
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        sup = False
        while self.cbs:
            f, a = self.cbs.pop()
            if a is None:
                if f(t, v, tb): t = v = tb = None; sup = True
            else:
                f(*a)
        return sup
class M:
    def __init__(self, n, eat=False): self.n, self.eat = n, eat
    def __enter__(self): print("+", self.n, end=" "); return self.n
    def __exit__(self, t, v, tb): print("-", self.n, t and t.__name__, end=" "); return self.eat
    def __call__(self, f):
        def w(*a):
            with self: return f(*a)
        return w
with Stack() as s:
    s.push(print, "cb")
    print([s.enter(M(i)) for i in "abc"])
with Stack() as s:
    s.enter(M("out")); s.enter(M("eater", True)); s.enter(M("in"))
    raise ValueError("x")
print()
@M("deco")
def f(x): return x * 2
print(f(4))
class Lock:
    n = 0
    def __enter__(self):
        self.n += 1
        return self.n
    def __exit__(self, *a): self.n -= 1
k = Lock()
def rec(d):
    with k as n: return [n] + (rec(d - 1) if d else [])
print(rec(4), k.n)
