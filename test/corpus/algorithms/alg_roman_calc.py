# Number systems: Roman, Zeckendorf, factorial base, negabinary, balanced ternary, Gray, Bijective base 26.
from itertools import count, takewhile
def roman(n):
    out = ""
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        q, n = divmod(n, v)
        out += s * q
    return out
def unroman(s):
    val = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000)))
    n = sum(-val[a] if val[a] < val[b] else val[a] for a, b in zip(s, s[1:] + s[-1:]))
    if roman(n) != s: raise ValueError(f"not a Roman numeral: {s}")
    return n
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1987, 3999)], all(unroman(roman(n)) == n for n in range(1, 1000)))
for bad in ("IIII", "VX", "IC", "MCMC"):
    try: print(unroman(bad))
    except ValueError as e: print(e)
def fibs():
    a, b = 1, 2
    while True: yield a; a, b = b, a + b
def zeckendorf(n):
    out = []
    for f in reversed(list(takewhile(lambda f: f <= n, fibs()))):
        if f <= n: out.append(f); n -= f
    return out
print([zeckendorf(n) for n in (1, 4, 17, 100, 1000)])
def factoradic(n):
    out = []
    for i in count(1):
        n, r = divmod(n, i)
        out.append(r)
        if not n: return out[::-1]
print([factoradic(n) for n in (0, 1, 5, 463, 5039)])
def base(n, b):
    out = ""
    while n or not out:
        n, r = divmod(n, b)
        if r < 0: n, r = n + 1, r - b
        out = "0123456789abcdef"[r] + out
    return out
def unbase(s, b): return sum(int(c, 16) * b ** i for i, c in enumerate(reversed(s)))
print([base(n, -2) for n in range(-6, 7)], all(unbase(base(n, b), b) == n for n in range(-50, 50) for b in (-2, -3, -10)))
def ternary(n):
    out = ""
    while n or not out:
        n, r = divmod(n + 1, 3)
        out = "-0+"[r] + out
    return out
print([ternary(n) for n in range(-5, 6)], [sum({"-": -1, "0": 0, "+": 1}[c] * 3 ** i for i, c in enumerate(reversed(ternary(n)))) for n in (-100, 42)])
def column(n):
    s = ""
    while n: n, r = divmod(n - 1, 26); s = chr(65 + r) + s
    return s
def uncolumn(s): return int("".join("0123456789abcdefghijklmnop"[ord(c) - 65] for c in s), 26) + sum(26 ** i for i in range(len(s)))
print([column(n) for n in (1, 26, 27, 52, 702, 703, 18278)], all(uncolumn(column(n)) == n for n in range(1, 800)))
def gray(n): return n ^ n >> 1
def ungray(g):
    n = 0
    while g: n ^= g; g >>= 1
    return n
print([f"{gray(n):04b}" for n in range(8)], all(ungray(gray(n)) == n for n in range(256)), all((gray(n) ^ gray(n + 1)).bit_count() == 1 for n in range(255)))
