# send, throw and close on generators in every state; values of yield; double close; return values.
def g():
    log = []
    try:
        while True:
            try: x = yield len(log)
            except ValueError as e: x = f"caught {e}"
            log.append(x)
            if x == "stop": return log
    finally: print("closing", log)
def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, getattr(e, "value", "-"))
i = g()
attempt(lambda: i.send(1))
attempt(lambda: next(i))
attempt(lambda: i.send("a"))
attempt(lambda: i.throw(ValueError("v")))
attempt(lambda: i.throw(ValueError, "two"))
attempt(lambda: i.send("stop"))
attempt(lambda: next(i))
attempt(lambda: i.send(5))
attempt(lambda: i.throw(KeyError("late")))
attempt(lambda: i.close())
j = g()
attempt(lambda: j.throw(KeyError("unstarted")))
attempt(lambda: next(j))
k = g()
next(k)
attempt(lambda: k.close())
attempt(lambda: k.close())
attempt(lambda: next(k))
l = g()
next(l)
attempt(lambda: l.throw(TypeError("out")))
m = g()
attempt(lambda: m.close())
attempt(lambda: m.throw(5))
attempt(lambda: g().throw(int))
attempt(lambda: g().send())
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
s = stubborn()
next(s)
attempt(lambda: s.close())
print(next(s, "over"))
def reenter():
    try: next(r)
    except ValueError as e: yield str(e)
r = reenter()
attempt(lambda: next(r))
def catch_exit():
    try: yield 1
    except GeneratorExit: return "exit value"
c = catch_exit()
next(c)
attempt(lambda: c.close())
def raise_in_close():
    try: yield
    finally: raise KeyError("in close")
d = raise_in_close()
next(d)
attempt(lambda: d.close())
print(type(i).__name__, i.__name__, i.__qualname__, i.gi_running, i.gi_frame, iter(i) is i, hasattr(i, "__next__"))
