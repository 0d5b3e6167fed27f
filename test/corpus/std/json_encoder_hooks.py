# json.dumps: default, subclasses of JSONEncoder, keys of every kind, skipkeys, cycles, separators.
import json, enum, collections
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
class P:
    def __init__(self, x, y): self.x, self.y = x, y
def enc(o):
    if isinstance(o, P): return {"x": o.x, "y": o.y}
    if isinstance(o, (set, frozenset)): return sorted(o)
    if isinstance(o, complex): return [o.real, o.imag]
    raise TypeError(f"cannot encode {type(o).__name__}")
print(json.dumps([P(1, [2, {3}]), {1, 2}, 1 + 2j], default=enc))
show(json.dumps, [b"x"], default=enc)
show(json.dumps, object)
show(json.dumps, {"a": {1}})
class E(json.JSONEncoder):
    def default(self, o):
        if hasattr(o, "__iter__"): return list(o)
        return super().default(o)
print(json.dumps({"r": range(3), "g": (i * i for i in range(3)), "d": {}.keys()}, cls=E), E(indent=1).encode([iter("ab")]), json.JSONEncoder(sort_keys=True).encode({"b": 1, "a": 2}))
show(json.dumps, P(1, 2), cls=E)
print("".join(json.JSONEncoder().iterencode([1, {"a": None}])))
print(json.dumps({1: "a", 2.5: "b", True: "c", None: "d", "k": "e"}), json.dumps({1e100: 1, float("inf"): 2}), json.dumps({False: 0, 0.0: 1}))
show(json.dumps, {(1, 2): 3})
show(json.dumps, {(1, 2): 3, "a": 1, b"x": 2}, skipkeys=True)
show(json.dumps, {"a": 1, 2: 3}, sort_keys=True)
loop = [1]; loop.append(loop); show(json.dumps, loop)
d = {}; d["d"] = {"e": d}; show(json.dumps, d)
shared = [1]; print(json.dumps([shared, shared, {"s": shared}]))
show(json.dumps, float("nan")); show(json.dumps, [float("inf"), -float("inf")]); show(json.dumps, float("nan"), allow_nan=False); show(json.dumps, [1e400], allow_nan=False)
class C(enum.IntEnum): A = 1; B = 2
class S(str, enum.Enum): X = "ex"
class I(int):
    def __repr__(self): return "I!"
class F(float):
    def __repr__(self): return "F!"
class T(str):
    def __str__(self): return "T!"
print(json.dumps([C.A, S.X, I(5), F(2.5), T("t"), True]), json.dumps({C.B: 1, I(3): 2, T("k"): 3}))
N = collections.namedtuple("N", "a b"); print(json.dumps([N(1, 2), collections.OrderedDict(z=1, a=2), collections.Counter("aab"), (1, (2,))]))
for kw in ({"indent": 2}, {"indent": "\t"}, {"indent": 0}, {"separators": (",", ":")}, {"indent": 1, "separators": (";", " = ")}, {"sort_keys": True, "indent": None}):
    print(json.dumps({"b": [1, {"c": []}, {}], "a": ()}, **kw))
print(json.dumps("é\u2028\U0001f600\x00\x7f\"\\/\b\f\n\r\t"), json.dumps("é\u2028\U0001f600\x7f\x01", ensure_ascii=False), json.dumps("\ud800"))
