# Keys of every hashable kind, equal keys of different kinds, which key stays, and broken __eq__ or __hash__.
d = {}
for k in (1, True, 1.0, "1", b"1", None, (1, 2), frozenset([1]), 1 + 0j, 2 ** 70, float(2 ** 70), -1, -2, 0.0, -0.0, False, ..., int, len, ()): d[k] = type(k).__name__
print(len(d), list(d.items())[:6], d[1], d[0], d[True], d[2 ** 70], d[()], d[None], d[...], d[int], d[-1], d[-2])
nan = float("nan"); n = {nan: 1}; print(nan in n, float("nan") in n, n[nan], [nan] == [nan], [float("nan")] == [float("nan")], {nan, nan, float("nan")}.__len__())
class K:
    def __init__(self, v, h=None): self.v, self.h = v, v if h is None else h
    def __hash__(self): calls.append(f"h{self.v}"); return self.h
    def __eq__(self, o): calls.append(f"{self.v}={getattr(o, 'v', o)}"); return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f"K{self.v}"
calls = []
a, b, c = K(1, 5), K(2, 5), K(1, 5)
d = {a: "a", b: "b"}; print(calls, d); calls.clear(); print(d[c], d[a], calls); calls.clear(); d[c] = "new"; print(d, list(d)[0] is a, calls); calls.clear(); print(5 in d, calls); del d[b]; print(d)
class Mut:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == o.v
m = Mut(1); s = {m: "x"}; m.v = 1; print(m in s)
class BadHash:
    def __hash__(self): raise ValueError("no hash")
class BadEq:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("no eq")
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x, y = BadEq(), BadEq(); z = {x: 1}
show(lambda: z[x]); show(lambda: z[y]); show(lambda: z.get(y)); show(lambda: y in z); show(lambda: {BadHash()}); show(lambda: z.setdefault(y, 1)); show(lambda: {x, y}); show(lambda: z.pop(y, None)); show(lambda: {}.get(BadHash())); show(lambda: {**{x: 1}, y: 2}); show(lambda: {}.get([])); show(lambda: {[]: 1}); show(lambda: {{}: 1}); show(lambda: hash(([],))); show(lambda: [] in {}); show(lambda: {(1, [2]): 3}); show(lambda: {slice(1): 1}); show(lambda: {1: 2}[[]]); show(lambda: {bytearray(b"a")})
class NoEq: pass
e1, e2 = NoEq(), NoEq(); print({e1: 1, e2: 2}[e1], e1 == e2, e1 in {e1}, NoEq() in {e1}); t = {(1, 2): "t", (1.0, 2): "f"}; print(t, t[1, 2], t[(True, 2)]); w = {"a": 1, "a": 2, **{"a": 3}}; print(w)
