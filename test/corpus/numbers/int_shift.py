# Shifts: big counts, negative numbers, negative counts.
for v in (0, 1, -1, 3, -3, 255, -256, 2 ** 62, -2 ** 62 - 1, 10 ** 30, -10 ** 30):
    for n in (0, 1, 2, 7, 31, 32, 61, 62, 63, 64, 65, 100):
        print(v << n, v >> n, end=";")
    print()
print(1 << 300)
print((1 << 300) >> 299, (1 << 300) >> 301, (-1 << 300) >> 400)
print(5 >> 10 ** 20, -5 >> 10 ** 20, 0 << 10 ** 10)
for op in ("l", "r"):
    try:
        print(1 << -1 if op == "l" else 1 >> -1)
    except ValueError as e:
        print(e)
try:
    1 << 2.0
except TypeError as e:
    print(e)
try:
    1.5 >> 1
except TypeError as e:
    print(e)
