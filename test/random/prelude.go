package random

// prelude is the head of every program: the log, what shows values without addresses and set order, limits that keep
// values small, and the helpers that the units use.
const prelude = `class E1(Exception): pass
class E2(E1): pass
class E3(ValueError): pass
PLAIN = (int, str, bytes, float, bool, type(None), bytearray, range, type(...), slice)
def show(v, d=0):
    t = type(v)
    if t is str and " at 0x" in v: return "address"
    if t in PLAIN: return repr(v)
    if d > 6: return "..."
    if t in (list, tuple):
        if all([type(e) in PLAIN for e in v]) and " at 0x" not in repr(v): return repr(v)
        return t.__name__ + "(" + ", ".join([show(e, d + 1) for e in v]) + ")"
    if t in (set, frozenset): return t.__name__ + "{" + ", ".join(sorted([show(e, d + 1) for e in v])) + "}"
    if t is dict:
        if all([type(e) in PLAIN for e in v.values()]) and all([type(e) in PLAIN for e in v]) and " at 0x" not in repr(v): return repr(v)
        return "{" + ", ".join([show(k, d + 1) + ": " + show(e, d + 1) for k, e in v.items()]) + "}"
    if isinstance(v, BaseException): return t.__name__ + show(v.args, d + 1)
    if isinstance(v, type): return "class " + v.__name__
    return "<" + t.__name__ + ">"
count = 0
def L(*a):
    global count
    count += 1
    if count > 4000: raise SystemExit("too much output")
    print(*[show(e) for e in a])
def T(n, v):
    print("T", n)
    return v
def G(n):
    for i in range(n): yield (i, i + 1)
class M:
    def __init__(s, n, k): s.n, s.k = n, k
    def __enter__(s):
        L("in", s.n)
        return s.n
    def __exit__(s, t, v, tb):
        L("out", s.n, t and t.__name__)
        if s.k == 0 or s.k == 1: return s.k
        raise s.k(s.n)
def chain(v):
    c = []
    while v is not None and len(c) < 5:
        c.append(type(v).__name__ + ": " + ("" if isinstance(v, (RecursionError, MemoryError)) else str(v)) + (" cause" if v.__cause__ else "") + (" quiet" if v.__suppress_context__ else ""))
        v = v.__context__
    return c
def I(v):
    if isinstance(v, int) and not -(1 << 220) < v < 1 << 220: return v % ((1 << 190) - 11)
    return v
def N(v):
    if isinstance(v, (str, bytes, list, tuple)) and len(v) > 60: return v[:60]
    return v
def run(f, *a):
    global count
    count = 0
    print("--", f.__name__)
    try: L(f(*a))
    except Exception as e: L(chain(e))
def drain(g):
    n = 0
    try:
        for v in g:
            L("yield", v)
            n += 1
            if n > 5: break
        if n & 1: L(g.throw(E1("thrown")))
        else: L(g.send(n))
    except StopIteration as e: L("stop", e.value)
    except Exception as e: L("gen", chain(e))
    for n in range(9):
        try:
            g.close()
            break
        except Exception as e: L("close", chain(e))
`
