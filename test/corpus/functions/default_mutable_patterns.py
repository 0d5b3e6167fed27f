# Defaults are made once: mutable defaults, sentinels, late binding, defaults that call, closures in defaults.
def add(x, to=[]): to.append(x); return to
print(add(1), add(2), add(3, []), add(4), add.__defaults__)
def safe(x, to=None):
    to = [] if to is None else to
    to.append(x)
    return to
print(safe(1), safe(2))
MISSING = object()
def get(d, k, default=MISSING):
    if k in d: return d[k]
    if default is MISSING: raise LookupError(k)
    return default
print(get({"a": None}, "a"), get({}, "a", None))
try: get({}, "z")
except LookupError as e: print(e)
calls = []
def make(): calls.append("made"); return {}
def f(a=make(), *, b=make()): a[len(a)] = 1; return len(a), len(b)
print(calls, f(), f(), f({}), f(b={1: 1}))
x = 1
def late(y=x): return y, x
x = 2
print(late(), late(5))
fs = [lambda i=i: i for i in range(3)]; gs = [lambda: i for i in range(3)]
print([h() for h in fs], [h() for h in gs], fs[0](9))
def counter(_state={"n": 0}): _state["n"] += 1; return _state["n"]
print(counter(), counter(), counter({"n": 10}), counter())
def memo(n, cache={0: 0, 1: 1}):
    if n not in cache: cache[n] = memo(n - 1) + memo(n - 2)
    return cache[n]
print(memo(50), len(memo.__defaults__[0]))
def order(a=calls.append("a"), b=calls.append("b")): pass
print(calls, order())
class C:
    size = 3
    def m(self, n=size): return n
    size = 5
print(C().m(), C.size, (lambda a, b=2, *c, d=4, **e: (a, b, c, d, e))(1, d=5, z=6))
def g(a, b=1, *args, c, d=2): return a, b, args, c, d
print(g(1, c=3), g(1, 2, 3, c=4), g.__defaults__, g.__kwdefaults__)
