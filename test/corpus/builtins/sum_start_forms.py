# sum, min, max, any, all: starts, keys, defaults, mixed kinds and their errors.
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
print(sum([]), sum([], 5), sum([1, 2.5, True]), sum([[1], [2]], []), sum(((1,), (2,)), ()), sum(range(101)), sum([0.1] * 10), sum([1e308, 1e308, -1e308]), sum({1: 2, 3: 4}), sum([1j, 2]), sum(x * x for x in range(5)))
print(sum([10 ** 20, 1, -10 ** 20]), sum([2 ** 62 - 1, 1]), sum([True, True]), sum([-0.0], -0.0), sum([0.1, 0.2, 0.3], start=0.4), sum([1, 2], start=-3))
show(sum, ["a"]); show(sum, ["a"], ""); show(sum, [b"a"], b""); show(sum, [1], bytearray()); show(sum, 5); show(sum); show(sum, [1], "x"); show(sum, [1, None]); show(sum, [[1]], 0)
class V:
    def __init__(self, n): self.n = n
    def __add__(self, o): return V(self.n + (o.n if isinstance(o, V) else o))
    __radd__ = __add__
    def __repr__(self): return f"V({self.n})"
print(sum([V(1), V(2)]), sum([1, V(5)], V(10)), sum([V(1), 2, 3.5]))
print(min(3, 1, 2), max("abc"), min([4], default=0), max([], default="none"), min({5: 1, 2: 9}), max([1, 5.0, 5]), min([1.0, 1]), max("b", "a", key=ord), min(["bb", "a"], key=len), max([(1, "z"), (1, "a")]), min([3, -4], key=abs), max(range(5), key=lambda x: -(x - 2) ** 2))
print(max([float("nan"), 1]), max([1, float("nan")]), min(True, 0), max([[1, 2], [1]]), min(iter([2, 1])), max({"a": 1}.items()))
show(min); show(min, 5); show(min, []); show(max, [1, "a"]); show(max, 1, 2, default=3); show(min, [1], key=5); show(max, [], key=len); show(min, 1, None); show(max, [1], foo=2); show(min, [1, 2], key=lambda x: 1 / 0)
calls = []
def p(x): calls.append(x); return x
print(any(p(x) for x in [0, "", 3, 4]), calls, all([]), any([]), all([1, [0]]), any([[], {}]), all(x < 5 for x in range(5)))
calls.clear(); print(all(p(x) for x in [1, 0, 2]), calls); show(any, 5); show(all); show(any, [1], [2])
class B:
    def __bool__(self): raise ValueError("no truth")
show(any, [B()]); show(all, [0, B()]); show(all, [1, B()])
print(max([5, 5.0, True]), [type(x).__name__ for x in (max(1, 1.0), max(1.0, 1), min(True, 1), sum([True]), sum([1.0]), sum([], 0.0))])
