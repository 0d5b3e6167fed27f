# ** and pow() over signs, zero, halves, big exponents and a modulus.
bases = [0, 1, -1, 2, -2, 10, 0.5, -0.5, 0.0, -0.0, 1.0, float("inf"), float("-inf")]
exps = [0, 1, 2, 3, -1, -2, 0.5, -0.5, 0.0, float("inf")]
for b in bases:
    row = []
    for e in exps:
        try:
            r = b ** e
            row.append("complex" if isinstance(r, complex) else r)
        except Exception as x:
            row.append(type(x).__name__)
    print(b, row)
for args in ((3, 100, 7), (-3, 5, 7), (3, 5, -7), (3, -1, 7), (3, -2, 7), (0, 0, 5), (0, 0, 1), (2, 10 ** 20, 10 ** 9 + 7), (7, 0, 1), (-7, 3, 1), (10 ** 30, 10 ** 3, 10 ** 15 + 37), (38, -1, 97), (6, -1, 9), (2, 0.5, 3), (2.0, 2, 3), (5, 3, None)):
    try:
        print(args, pow(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
print(pow(2, 3), pow(base=2, exp=5), pow(2, exp=10, mod=1000), 2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1)
print(2 ** 200, (-3) ** 41, 10 ** 0, (1 << 64) ** 3 % 1000007)
try:
    print(10.0 ** 400)
except OverflowError as e:
    print(type(e).__name__, e.args)
print(1e-200 ** 2, 2 ** 0.5, 2 ** 1023.0, True ** True, 4 ** 0.5, 8 ** (1 / 3), 1.0 ** float("nan"), float("nan") ** 0)
