# __exit__ that swallows, replaces or re-raises; order with several managers; ExitStack's equal.
class CM:
    def __init__(self, name, enter=None, leave=None): self.name, self.enter, self.leave = name, enter, leave
    def act(self, what, exc=None):
        print(f"{self.name}.{what}", end=" ")
        if isinstance(what, Exception): raise what
    def __enter__(self):
        print(f"+{self.name}", end=" ")
        if self.enter: raise self.enter
        return self.name
    def __exit__(self, kind, value, tb):
        print(f"-{self.name}({value!r})", end=" ")
        if isinstance(self.leave, BaseException): raise self.leave
        return self.leave
def run(*cms, body=None):
    from contextlib import ExitStack
    def nested(rest):
        if not rest:
            if body: raise body
            return "body"
        with rest[0]: return nested(rest[1:])
        return "swallowed"
    def stack():
        with ExitStack() as s:
            for c in cms: s.enter_context(c)
            if body: raise body
            return "body"
        return "swallowed"
    out = []
    for f in (lambda: nested(cms), stack):
        try: r = f()
        except Exception as e: r = f"{e!r} ctx {e.__context__!r}"
        print("=>", r); out.append(r)
    print(out[0] == out[1])
V, K = ValueError("v"), KeyError("k")
run(CM("a"), CM("b"))
run(CM("a"), CM("b"), body=ValueError("v"))
run(CM("a"), CM("b", leave=True), body=ValueError("v"))
run(CM("a", leave=True), CM("b", leave=KeyError("k")), body=ValueError("v"))
run(CM("a"), CM("b", enter=OSError("enter")))
run(CM("a", leave=1), CM("b", enter=OSError("enter")))
run(CM("a"), CM("b", leave=KeyError("k")))
run(CM("a", leave=TypeError("t")), CM("b", leave=KeyError("k")), body=ValueError("v"))
with CM("x") as x, CM("y") as y, CM("z") as (p): print(x, y, p, end=" ")
print()
with (CM("x") as x, CM("y"),): print("paren", end=" ")
print()
for bad in (5, type("NoExit", (), {"__enter__": lambda s: 1})(), type("NoEnter", (), {"__exit__": lambda *a: 1})()):
    try:
        with bad: pass
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
def loop():
    for i in range(3):
        with CM(str(i)):
            if i == 0: continue
            if i == 1: break
    with CM("r"): return i
print(loop())
