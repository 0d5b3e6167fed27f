# Comparison of ints with floats is exact, also beyond 2**53 and at infinity.
pairs = [(2 ** 53, 2.0 ** 53), (2 ** 53 + 1, 2.0 ** 53), (2 ** 53 + 2, 2.0 ** 53 + 2), (10 ** 22, 1e22), (10 ** 23, 1e23), (2 ** 63, 2.0 ** 63), (2 ** 63 - 1, 2.0 ** 63), (-(2 ** 63), -(2.0 ** 63)), (2 ** 1000, 2.0 ** 1000), (2 ** 1000 + 1, 2.0 ** 1000), (10 ** 400, float("inf")), (-(10 ** 400), float("-inf")), (0, -0.0), (1, 1.5), (-1, -0.5), (5, float("nan")), (2 ** 62, float(2 ** 62)), (2 ** 62 - 1, float(2 ** 62)), (True, 1.0)]
for i, f in pairs:
    print(i < f, i <= f, i == f, i != f, i > f, i >= f, f < i, f <= i, f == i, f > i, hash(i) == hash(f))
nan = float("nan")
print(nan == nan, nan != nan, nan < nan, nan in [nan], [nan] == [nan], [float("nan")] == [nan], (nan,) < (nan,), {nan: 1}.get(nan), max(nan, 1), max(1, nan), min(nan, 1), sorted([3, nan, 1])[0] == 3)
print(0.0 == -0.0, hash(0.0) == hash(-0.0), str(-0.0), {0.0: "z"}[-0.0], 1.0 in {1}, 2 ** 70 in {2.0 ** 70}, {2.0 ** 70: "k"}[2 ** 70])
for f in (lambda: 1 < "a", lambda: 1.5 < None, lambda: 2 ** 80 < [], lambda: None < None, lambda: 1.0 >= "x", lambda: True < ()):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(1 == "1", 1.0 == "1.0", 2 ** 80 == None, None == 0, (1 == 1.0) is True, 1 < 1.5 < 2 < 2.5, 3 > 2 == 2.0)
