# Floor division and modulo for every pair of signs, ints and floats, big and small.
values = [7, -7, 3, -3, 1, -1, 2 ** 70, -(2 ** 70), 2 ** 31, 10]
for a in values:
    print(a, [(a // b, a % b) for b in values])
for a in (7.5, -7.5, 0.0, -0.0, 1e300, 2):
    for b in (2, -2, 0.5, -0.5, 1e-300, float("inf"), float("-inf")):
        try:
            print(a, b, a // b, a % b, divmod(a, b))
        except Exception as e:
            print(a, b, type(e).__name__, e)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 1.0 / 0, lambda: divmod(1.0, 0),
          lambda: 2 ** 80 // 0, lambda: 2 ** 80 % 0, lambda: 2 ** 80 / 0, lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(all(a == a // b * b + a % b for a in range(-30, 31) for b in range(-7, 8) if b))
print(all((a % b == 0 or (a % b > 0) == (b > 0)) for a in range(-30, 31) for b in range(-7, 8) if b))
print(10 ** 30 / 3, 10 ** 400 // 10 ** 399, 10 ** 400 / 10 ** 399, (10 ** 25 + 1) / 10 ** 25, -1 // 10 ** 30, -1 % 10 ** 30, 5 % -(10 ** 20))
try:
    print(10 ** 400 / 3)
except OverflowError as e:
    print(e)
