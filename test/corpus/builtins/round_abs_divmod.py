# abs, round, divmod, pow, sum over mixed types and special objects.
class N:
    def __abs__(self): return "abs"
    def __round__(self, n="none"): return "round", n
    def __divmod__(self, o): return "dm", o
    def __pow__(self, o, m=None): return "pow", o, m
    def __add__(self, o): return "add"
    def __radd__(self, o): return N()
n = N()
print(abs(n), round(n), round(n, 2), round(n, None), divmod(n, 3), pow(n, 2), pow(n, 2, 5), sum([n]).__class__.__name__, sum([n, n]))
print([abs(v) for v in (-3, 3, -2.5, -0.0, True, -(2 ** 70), float("-inf"))], [round(v) for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 1e15 + 0.5, 7)], [round(v, 1) for v in (0.25, 0.35, -0.25, 1e300, 5)], [round(1234567, -k) for k in range(8)], round(2 ** 70, -10), round(-15, -1), round(25, -1))
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(-7, 2.5), divmod(True, 2), divmod(2 ** 70, 3 ** 20), pow(2, 10, 1000), pow(2, -1, 7), pow(-2, 3, 5), pow(0, 0), pow(2.0, 3), pow(4, 0.5), pow(10, -2))
print(sum(range(101)), sum([0.1] * 10), sum([True, True]), sum([[1], [2]], []), sum((1, 2), start=10), sum([2 ** 62, 2 ** 62]), sum([1, 2.5]), sum({1: 2, 3: 4}), sum([], ()), sum([(1,), (2,)], ()))
for f in (lambda: abs("a"), lambda: abs(), lambda: abs(1, 2), lambda: round(), lambda: round("a"), lambda: round(1, 2, 3), lambda: round(1, "a"), lambda: round(1.5, 1.5), lambda: round(float("nan")), lambda: round(float("inf")), lambda: round(1, number=2), lambda: round(number=2.567, ndigits=1), lambda: divmod(1), lambda: divmod(1, 0), lambda: divmod("a", 2), lambda: pow(1), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2, 0.5, 3), lambda: pow("a", 2), lambda: pow(1, 2, 3, 4), lambda: sum(["a", "b"]), lambda: sum(1), lambda: sum([1], "a"), lambda: sum([None])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
