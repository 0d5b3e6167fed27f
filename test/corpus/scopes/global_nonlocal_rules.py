# global and nonlocal: declared forms, order, nesting, class scopes, and each SyntaxError.
g = 0
def bump():
    global g, h
    g += 1
    h = "new global"
bump()
bump()
print(g, h)
def outer():
    a = 1
    b = 2
    def mid():
        nonlocal a
        a += 10
        def inner():
            nonlocal a, b
            a, b = b, a
        inner()
        return a
    r = mid()
    return r, a, b
print(outer())
def mixed():
    g = "local"
    def inner():
        global g
        g = "set by inner"
        return g
    inner()
    return g
print(mixed(), g)
def loop_global():
    global i
    for i in range(3): pass
loop_global()
print(i)
def imports():
    global sysmod
    import sys as sysmod
imports()
print(sysmod.__name__)
def defs():
    global made, Made
    def made(): return "made"
    class Made: pass
defs()
print(made(), Made.__qualname__, made.__qualname__)
def exc():
    global err
    try: 1 / 0
    except ZeroDivisionError as err: kept = str(err)
    return kept
print(exc(), "err" in globals())
def withs():
    global w
    class M:
        def __enter__(self): return 5
        def __exit__(self, *a): pass
    with M() as w: pass
withs()
print(w)
for name, code in enumerate(("def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "def f(x):\n global x", "nonlocal x", "def f():\n nonlocal x", "def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x", "def f():\n x = 1\n def g():\n  global x\n  nonlocal x", "def f(x):\n def g():\n  nonlocal x\n  x = 1", "class C:\n nonlocal x", "def f():\n class C:\n  nonlocal x", "def f():\n x = 1\n class C:\n  nonlocal x\n  x = 2", "global x\nx = 1", "x = 1\nglobal x", "def f():\n global x\n global x", "def f():\n for x in y: pass\n global x", "def f():\n def x(): pass\n nonlocal x", "def f():\n global __class__", "def f():\n x: int\n global x", "def f():\n global x\n x: int = 1", "def f():\n [x for x in y]\n global x", "def f(a):\n def g(a=a):\n  nonlocal a", "lambda: (x := 1)\n", "def f():\n del x\n global x", "class A:\n x = 1\n def f(self):\n  nonlocal x")):
    try: compile(code, "c", "exec"); print(name, "ok")
    except SyntaxError as e: print(name, "SyntaxError")
exec("global zed\nzed = 9")
print(zed)
