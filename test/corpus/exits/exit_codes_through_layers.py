# sys.exit and SystemExit through generators, map, decorators, class bodies and with blocks.
import sys
def attempt(f):
    try:
        f()
    except SystemExit as e:
        print(f.__name__, repr(e.code))
def plain(): sys.exit(3)
def through_map(): list(map(sys.exit, ["from map"]))
def through_gen(): next(sys.exit(4) for _ in [1])
def through_gen_body():
    def g():
        yield 1
        raise SystemExit("generator")
    list(g())
def through_class():
    class C:
        sys.exit(5)
def through_sort(): sorted([2, 1], key=lambda x: sys.exit(x))
def through_repr():
    class R:
        def __repr__(self): sys.exit("in repr")
    str([R()])
def through_property():
    class P:
        v = property(lambda s: sys.exit(6))
    P().v
def through_finally():
    try: sys.exit(7)
    finally: print("cleanup", end=" ")
def through_except():
    try: 1 / 0
    except ZeroDivisionError: sys.exit()
def through_bare():
    try: sys.exit(8)
    except Exception: print("never")
def through_exec(): exec("import sys; sys.exit('exec')")
def through_hash():
    class H:
        def __hash__(self): raise SystemExit(9)
    {H()}
for f in (plain, through_map, through_gen, through_gen_body, through_class, through_sort, through_repr, through_property, through_finally, through_except, through_bare, through_exec, through_hash): attempt(f)
def swallow():
    try: sys.exit(10)
    except SystemExit: return "swallowed"
    finally: print("then", end=" ")
print(swallow())
through_finally()
