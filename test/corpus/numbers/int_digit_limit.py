# sys.set_int_max_str_digits, and decimal text of ints with thousands of digits, both ways.
import sys

print(sys.get_int_max_str_digits())
for limit in (1, -1, 639, 1 << 31, "x", 1.5):
    try:
        sys.set_int_max_str_digits(limit)
    except (ValueError, OverflowError, TypeError) as e:
        print(repr(limit), type(e).__name__, e)

sys.set_int_max_str_digits(maxdigits=640)
print(sys.get_int_max_str_digits(), len(str(10 ** 639)), int("9" * 640) % 1000)
for f in (lambda: str(10 ** 640), lambda: int("1" * 641), lambda: int("-" + "1" * 641), lambda: "%d" % 10 ** 700,
          lambda: f"{10 ** 700:,}", lambda: int("2" * 700, 7), lambda: repr([10 ** 700])):
    try:
        print(len(f()))
    except ValueError as e:
        print(e)
# powers of two are not limited
print(len(hex(1 << 9000)), int("7" * 3001, 8).bit_length(), int("v" * 999, 32) % 1009, int("1_0" * 900, 2) % 1009)

sys.set_int_max_str_digits(0)
seed, values = 12345, []
for digits in (1150, 1199, 1200, 1201, 1217, 2400, 2432, 2433, 5000, 7000):
    n = 0
    while n < 10 ** digits:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        n = n << 64 | seed
    values += [n, 10 ** digits, 10 ** digits - 1, 10 ** digits + 1, -n]
values += [10 ** (19 << k) + d for k in range(9) for d in (-1, 0, 1)]
check = 0
for n in values:
    text = str(n)
    assert int(text) == n, len(text)
    check = check * 31 + len(text) + sum(map(int, text[:30].lstrip("-"))) + int(text[-9:]) & (1 << 60) - 1
print(check, len(values))
print(int("0" * 5000 + "12"), int("1_000" * 1000) % 999983, int("00" + "5" * 3000) % 999983, int("3" * 4000, 5) % 999983)
print(int("f" * 2001, 16) == (1 << 8004) - 1, int("-0x" + "1" * 500, 16) % 1000003, int("0o" + "1234567" * 300, 0) % 1000003)
