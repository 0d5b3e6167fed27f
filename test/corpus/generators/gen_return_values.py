# Generators: return values through StopIteration and yield from, exhaustion, attributes, re-entry.
def g():
    x = yield 1
    y = yield x
    return (x, y)
i = g(); print(next(i), i.send("a"))
try: i.send("b")
except StopIteration as e: print(e.value, e.args)
for _ in range(2):
    try: next(i)
    except StopIteration as e: print(e.value, repr(e))
def outer():
    r = yield from g()
    print("inner returned", r)
    r2 = yield from (x for x in "q")
    r3 = yield from [7]
    return r2, r3
o = outer(); print(next(o), o.send(5), o.send(6), next(o))
try: next(o)
except StopIteration as e: print(e.value)
def empty(): return 5; yield
print(list(empty())); e = empty()
try: next(e)
except StopIteration as s: print(s.value)
def tup(): return (1, 2); yield
try: next(tup())
except StopIteration as s: print(s.value, s.args)
def exc(): return ValueError("as value"); yield
try: next(exc())
except StopIteration as s: print(repr(s.value))
def reenter():
    try: next(me)
    except ValueError as e: yield str(e)
me = reenter(); print(next(me))
n = g()
try: n.send(1)
except TypeError as e: print(e)
print(n.gi_running, n.gi_frame is not None, n.gi_yieldfrom, n.__name__, n.__qualname__, n.gi_code.co_name)
n.close(); print(n.gi_frame, list(n)); n.close()
def lazy():
    print("started"); yield
l = lazy(); print("made"); next(l); print(next(l, "default"))
def inf():
    n = 0
    while True:
        got = yield n
        n = n + 1 if got is None else got
f = inf(); print([next(f), next(f), f.send(10), next(f)])
def deleg():
    yield from deleg2()
    yield "after"
def deleg2():
    try: yield "in"
    except KeyError: yield "handled"
d = deleg(); next(d); print(d.throw(KeyError), next(d))
def stop():
    yield 1
    raise StopIteration("leak")
s = stop(); next(s)
try: next(s)
except RuntimeError as e: print(e, repr(e.__cause__))
print(type(g()).__name__, iter(n) is n, hasattr(n, "__len__"), callable(n.send), [x for x in (yield_ for yield_ in "ab")])
h = (lambda: (yield 5))(); print(next(h), list(h))
