# Every base there and back, digit sums, palindromes, automorphic and narcissistic numbers.
import string
DIGITS = string.digits + string.ascii_lowercase
def to_base(n, b):
    if n < 0: return "-" + to_base(-n, b)
    out = ""
    while True:
        n, r = divmod(n, b)
        out = DIGITS[r] + out
        if not n: return out
for n in (0, 1, -1, 255, 10 ** 18, 2 ** 70, -3 ** 50):
    for b in range(2, 37): assert int(to_base(n, b), b) == n
    print(n, to_base(n, 2)[-12:], to_base(n, 7), to_base(n, 36))
    assert to_base(n, 16) == f"{n:x}" and to_base(n, 8) == f"{n:o}" and to_base(n, 2) == format(n, "b")
print([n for n in range(10, 600) if str(n) == str(n)[::-1] and bin(n)[2:] == bin(n)[:1:-1]])
print([n for n in range(1, 2000) if n == sum(int(d) ** len(str(n)) for d in str(n))])
print([n for n in range(1, 10000) if str(n * n).endswith(str(n))], [n for n in range(1, 500) if n % sum(map(int, str(n))) == 0][-5:])
def persistence(n):
    c = 0
    while n > 9:
        p = 1
        for d in str(n): p *= int(d)
        n, c = p, c + 1
    return c
print([persistence(n) for n in (4, 25, 39, 77, 679, 6788)])
def lychrel(n):
    for i in range(60):
        n += int(str(n)[::-1])
        if str(n) == str(n)[::-1]: return i + 1, n
    return None
print([lychrel(n) for n in (10, 89, 196)])
def happy(n):
    seen = set()
    while n != 1 and n not in seen: seen.add(n); n = sum(int(d) ** 2 for d in str(n))
    return n == 1
print([n for n in range(1, 60) if happy(n)], sum(map(int, str(2 ** 1000))), len(str(3 ** 1000)), str(7 ** 123)[:10], pow(7, 123, 10 ** 10))
print([int(str(n) * 2) // n for n in (1, 12, 123)], int("9" * 50) + 1 == 10 ** 50, int("0b1010", 0), int("-0xff", 16), [int(c, 36) for c in "az9"], hex(int("1" * 64, 2)))
