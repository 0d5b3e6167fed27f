# Methods of float: is_integer, hex, fromhex, as_integer_ratio; comparisons with nan.
for v in (1.0, 1.5, -2.0, 0.1, 1e300, 0.0, -0.0, 5e-324):
    print(v.is_integer(), v.hex(), v.as_integer_ratio(), float.fromhex(v.hex()) == v)
print(float.fromhex("0x1.8p3"), float.fromhex("-0x.8"), float.fromhex("inf"), float.fromhex("1p-2"))
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan is nan, nan in [nan], [nan] == [nan], nan == float("nan"))
print(float("inf") > 1e308, float("-inf") < -1e308, float("inf") == float("inf"), float("inf") - float("inf"), float("inf") * 0)
print(1.5.real, 1.5.imag, 1.5.conjugate(), (1.5).__add__(1), (1.5).__eq__(1.5), (1.5).__add__("x"))
print(hash(1.0) == hash(1), hash(2.0 ** 70) == hash(2 ** 70), hash(0.5) == hash(0.5), {1: "a"}[1.0], {1.0, 1, True})
print(int(1e10), int(-1.9), abs(-1.5), abs(-0.0), bool(0.0), bool(-0.0), bool(nan), bool(1e-300))
for v in (float("inf"), nan):
    for m in ("as_integer_ratio",):
        try:
            getattr(v, m)()
        except (OverflowError, ValueError) as e:
            print(type(e).__name__, e)
print(max(1.5, 2, 1), min(0.1, -3), max(1, 1.0), min(1.0, 1), sorted([2.5, -1, 3, 0.5, 10 ** 20, -1e30]))
