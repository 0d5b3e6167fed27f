# The text of attribute, item, key and index errors for builtin kinds, classes, modules and None.
def show(f):
    try: print("ok", f())
    except Exception as e: print(type(e).__name__, e)
class A:
    x = 1
    def m(self): pass
import math
n, s, l, d, t, f = None, "abc", [1], {"k": 1}, (1,), lambda: 0
for get in (lambda: n.x, lambda: s.nope, lambda: l.nope, lambda: d.nope, lambda: t.nope, lambda: (5).nope, lambda: (1.5).nope, lambda: f.nope, lambda: A.nope, lambda: A().nope, lambda: math.nope, lambda: A().m.nope, lambda: len.nope, lambda: type.nope, lambda: True.nope, lambda: b"".nope, lambda: {1}.nope, lambda: range(1).nope, lambda: (i for i in ()).nope, lambda: iter([]).nope, lambda: d.keys().nope, lambda: object().nope, lambda: ....nope, lambda: slice(1).nope, lambda: ValueError().nope, lambda: super(A, A()).nope, lambda: property().nope): show(get)
for get in (lambda: n[0], lambda: (5)[0], lambda: (1.5)[0], lambda: f[0], lambda: {1}[0], lambda: A()[0], lambda: A[0], lambda: len[0], lambda: iter([])[0], lambda: d.keys()[0], lambda: object[0], lambda: int[0], lambda: True[0], lambda: (i for i in ())[0]): show(get)
for get in (lambda: s[9], lambda: l[9], lambda: t[-9], lambda: b"a"[5], lambda: range(2)[5], lambda: bytearray(b"a")[5], lambda: s["a"], lambda: l["a"], lambda: t[None], lambda: l[1.0], lambda: b"a"["x"], lambda: range(2)["x"], lambda: d["zz"], lambda: d[[]], lambda: d[1, 2], lambda: l[1, 2], lambda: s[l], lambda: memoryview(b"ab")[5], lambda: l[2 ** 70]): show(get)
def st(code):
    try: exec(code, dict(n=None, s="abc", l=[1], d={}, t=(1,), A=A, a=A(), f=f, r=range(3), b=b"ab", i=5))
    except Exception as e: print(f"{code:16}", type(e).__name__, e)
for c in ("n.x = 1", "s.x = 1", "i.x = 1", "t.x = 1", "f.x = 1", "a.m.x = 1", "object().x = 1", "len.x = 1", "int.x = 1", "n[0] = 1", "s[0] = 'x'", "t[0] = 1", "b[0] = 1", "r[0] = 1", "i[0] = 1", "l[9] = 1", "l['a'] = 1", "d[[]] = 1", "a[0] = 1", "A[0] = 1", "del n.x", "del a.x", "del a.zz", "del A.zz", "del s[0]", "del t[0]", "del l[9]", "del d['q']", "del r[0]", "del i[0]", "del a[0]", "l[0:1] = 5", "s[0:1] = 'x'", "del f.zz", "A.m.zz"): st(c)
