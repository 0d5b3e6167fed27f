# Augmented assignment on names, attributes, subscripts, slices; with descriptors and failing operators.
class C:
    def __init__(self): self.v = 1
    def __getattr__(self, n): print("getattr", n); return 100
    def __getitem__(self, k): print("get", k); return [k]
    def __setitem__(self, k, v): print("set", k, v)
c = C()
c.v += 5
c.w += 5
c[1] += [2]
c[1:2] *= 2
c["a", "b"] += []
print(vars(c))
l = [1, 2, 3, 4]
l[1:3] += [9]
l[0] -= 5
l[-1] **= 2
print(l)
d = {"a": [1]}
e = d["a"]
d["a"] += [2]
d["a"] *= 2
print(d, e is d["a"])
t = ([1],)
try: t[0] += [2]
except TypeError as x: print(x, t)
s = "a"
s += "b"
s *= 3
s %= () if "%" in s else ()
print(s)
try: undefined += 1
except NameError as x: print(x)
try: d["zz"] += 1
except KeyError as x: print(repr(x))
try: 1 + []; 
except TypeError as x: print(x)
n = 5
for op in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", ">>=", "<<=", "&=", "|=", "^=", "@="):
    ns = {"n": 13, "m": 3, "l": [], "s": "x"}
    for code in (f"n {op} m", f"l {op} m", f"s {op} l"):
        try: exec(code, ns); print(op, ns["n"], end="; ")
        except TypeError as x: print(x, end="; ")
    print()
for code in ("f() += 1", "(a, b) += 1", "a + b += 1", "1 += 1", "a += b += c", "a: int += 1", "[x] += 1", "(a) += 1", "a.b.c += 1", "'s' += 1", "a if b else c += 1", "*a += 1"):
    try: compile(code, "c", "exec"); print("ok", code)
    except SyntaxError: print("SyntaxError", code)
