# Messages about subscripts, slices, attributes and iteration of the wrong things.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
def fn(): pass
class C: pass
x = C()
for g in (lambda: [1][1], lambda: [1]["a"], lambda: [1][1.0], lambda: [1][None], lambda: [1][1, 2], lambda: (1,)[5], lambda: (1,)["a"], lambda: "a"[5], lambda: "a"["b"], lambda: {}["k"], lambda: {}[[]], lambda: {1}[0], lambda: (5)[0], lambda: (None)[0], lambda: fn[0], lambda: C[0], lambda: x[0], lambda: range(3)[9], lambda: range(3)["a"], lambda: b"a"[9], lambda: b"a"["x"], lambda: [1][::0], lambda: "a"[::0], lambda: [1]["a":], lambda: [1][1.5:], lambda: iter([])[0], lambda: (i for i in [])[0], lambda: len[0], lambda: {}.keys()[0], lambda: True[0]): t(g)
def s(code):
    try: exec(code, {"l": [1], "t": (1,), "s": "a", "d": {}, "x": x, "C": C, "fn": fn, "r": range(3), "b": b"a", "g": {1}})
    except Exception as e: print(code, type(e).__name__ + ":", e)
for code in ("l[5] = 1", "l['a'] = 1", "del l[5]", "del l['a']", "t[0] = 1", "del t[0]", "s[0] = 'b'", "del s[0]", "d[[]] = 1", "del d[1]", "x[0] = 1", "del x[0]", "C[0] = 1", "fn[0] = 1", "r[0] = 1", "b[0] = 1", "g[0] = 1", "del g[0]", "None[0] = 1", "l[0:1] = 5", "l[::2] = [1, 2]", "x.a", "del x.a", "C.a", "del C.a", "fn.a", "(1).a", "(1).a = 1", "s.a = 1", "l.append = 1", "None.a", "None.a = 1", "del (1).real", "(1).real = 2", "C.__dict__['z'] = 1", "for i in 5: pass", "for i in None: pass", "for i in x: pass", "a, b = 1", "a, b = x", "[*5]", "{**5}", "print(*5)", "5 in 5", "5 in None", "5 in x", "'a' in 5", "5 in 'a'", "with 5: pass", "with None: pass", "raise 5", "raise x", "raise C", "assert 0", "import l", "x()", "x + 1", "1 + x", "x < 1", "-x", "x @ 1", "x += 1", "~x", "not_there", "x.y.z"): s(code)
