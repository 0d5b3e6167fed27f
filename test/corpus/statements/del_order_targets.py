# del with every kind of target: order, nesting, errors half-way, and names that come back.
class L(list):
    def __delitem__(self, i): print("del", i, end="; "); super().__delitem__(i)
class A:
    def __delattr__(self, n): print("attr", n, end="; "); super().__delattr__(n)
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
l = L(range(8)); a = A(); a.x = a.y = 1; n = 5
del l[0], a.x, l[-1], n
print(l, vars(a))
try: n
except NameError as e: print(e)
del (l[0], [l[1], a.y])
print(l)
del l[1:], l[0]
print(l)
def half():
    v, w = 1, 2
    try: del v, w, zz
    except NameError as e: print(e)
    try: return v
    except UnboundLocalError as e: return str(e)
    zz = 0
print(half())
d = {"a": 1, "b": {"c": [1, 2, 3]}}
del d["b"]["c"][1], d["a"]
print(d)
def bad(s):
    try: exec(s, {"d": {}, "t": (1, 2), "s": "ab", "f": len, "i": 5, "r": range(3)}); print("ok", s)
    except Exception as e: print(type(e).__name__, e)
for s in ("del d['q']", "del t[0]", "del s[0]", "del f.x", "del i[0]", "del i.real", "del r[0]", "del nope", "del t[0:1]", "del (d)", "del ()", "del []", "del (i), s"): bad(s)
for s in ("del f()", "del 5", "del a + b", "del *x", "del (yield)", "del None", "del x := 1", "del", "del {}", "del 'a'", "del lambda: 0", "del x if y else z"):
    try: compile(s, "s", "exec"); print("accepted", s)
    except SyntaxError: print("refused", s)
def cell():
    v = 1
    def get(): return v
    r = get()
    del v
    try: get()
    except NameError as e: return r, str(e)
print(cell())
def loop():
    for i in range(3):
        if i == 1: del i
        else: print(i, end=" ")
    return i
print(loop())
def handler():
    e = "before"
    try: 1 / 0
    except ZeroDivisionError as e: pass
    return e
show(handler)
class B:
    x = 1
    del x
    y = 2
print(hasattr(B, "x"), B.y); del B.y; print(hasattr(B, "y"))
