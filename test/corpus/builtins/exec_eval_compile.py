# eval, exec, compile: modes, namespaces, multi-line source, bytes source, errors with positions.
x = 10
print(eval("x + 1"), eval(" x * 2 "), eval("x", {"x": 5}), eval("x + y", {"x": 1}, {"y": 2}), eval("[i for i in range(3)]"), eval("lambda a: a + x")(1), eval(b"1 + 1"), eval("(1,\n2)"), eval("'a' 'b'"), eval("x if x else 0"))
ns = {}
print(exec("a = 1\nb = a + 1\ndef f(n):\n    return n * b\nclass C: v = 5\n", ns), ns["a"], ns["b"], ns["f"](4), ns["C"].v)
g, l = {"p": 1}, {}
exec("q = p + 1", g, l)
print(l, g["p"])
exec("for i in range(3): print(i, end=' ')\nprint()")
exec("x = 20")
print(x)
def f():
    y = 1
    exec("y = 2; z = 3")
    return y, eval("y"), "z" in locals()
print(f()[:2])
c = compile("x + 5", "<src>", "eval")
d = compile("w = x * 2\nprint(w)", "<src>", "exec")
e = compile("x + 7", "<src>", "single")
print(eval(c), eval(c, {"x": 1}), exec(d), type(c).__name__, c.co_filename)
exec(e)
for code in ("1 +", "a = 1", "def f(): pass", "", "  ", "1; 2", "return 1", "yield 1", "1 1", "(", "'", "x ="):
    try: print(repr(eval(code)))
    except SyntaxError as s: print(repr(code), type(s).__name__, s.lineno)
for code in ("if 1:\npass", "x = (", "  indented = 1", "for", "1 = x", "break", "a b"):
    try: exec(code)
    except SyntaxError as s: print(repr(code), type(s).__name__, s.lineno)
for fn in (lambda: eval(5), lambda: exec(5), lambda: eval("1", 5), lambda: eval(), lambda: compile("1", "f", "bad"), lambda: eval("undefined_thing"), lambda: eval("1 / 0"), lambda: exec("raise KeyError('k')"), lambda: eval("1", {}, 5)):
    try: print(fn())
    except Exception as s: print(type(s).__name__, s)
