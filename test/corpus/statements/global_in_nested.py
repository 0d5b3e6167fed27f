# global and nonlocal declarations through several levels of functions and classes.
n = 0
def a():
    n = 1
    def b():
        global n
        n += 10
        def c():
            nonlocal_seen = n
            return nonlocal_seen
        return c()
    return b(), n
print(a(), n)
def outer():
    x = "outer"
    def mid():
        nonlocal x
        x += "-mid"
        def inner():
            nonlocal x
            x += "-inner"
        inner()
        return x
    return mid(), x
print(outer())
class K:
    global g
    g = "made in a class body"
    def m(self):
        global g
        g = g.upper()
print(g, hasattr(K, "g"))
K().m(); print(g)
for src in ("def f():\n nonlocal q", "nonlocal q", "def f():\n x = 1\n global x", "def f(x):\n global x", "def f():\n print(y)\n global y", "def f():\n global z\n nonlocal z", "def f():\n global a, b\n a = b = 1"):
    try: compile(src, "s", "exec"); print("ok")
    except SyntaxError: print("refused", repr(src))
