# Endless generators: primes, Collatz, Pell, continued fractions, digits, Farey, tested by taking a few.
from itertools import islice, count, takewhile
def take(n, it): return list(islice(it, n))
def primes():
    composites = {}
    for n in count(2):
        if n not in composites: yield n; composites[n * n] = [n]
        else:
            for p in composites.pop(n): composites.setdefault(n + p, []).append(p)
def collatz(n):
    while True:
        yield n
        if n == 1: return
        n = 3 * n + 1 if n % 2 else n // 2
def cf_sqrt(n):
    a0 = int(n ** 0.5); m, d, a = 0, 1, a0
    while True:
        yield a
        m = d * a - m; d = (n - m * m) // d
        if d == 0: return
        a = (a0 + m) // d
def convergents(it):
    h, k, h1, k1 = 1, 0, 0, 1
    for a in it: h, h1 = a * h + h1, h; k, k1 = a * k + k1, k; yield h, k
def digits(n, d, base=10):
    while True: q, n = divmod(n, d); yield q; n *= base
def farey(n):
    a, b, c, d = 0, 1, 1, n
    yield a, b
    while c <= n: k = (n + b) // d; a, b, c, d = c, d, k * c - a, k * d - b; yield a, b
def hamming():
    seen, h = {1}, [1]
    while True:
        n = min(h); h.remove(n); yield n
        for k in (2, 3, 5):
            if n * k not in seen: seen.add(n * k); h.append(n * k)
def ruler():
    for n in count(1): yield (n & -n).bit_length() - 1
print(take(15, primes()), list(takewhile(lambda p: p < 30, primes())), list(collatz(7)), max(len(list(collatz(n))) for n in range(1, 100)))
print(take(8, cf_sqrt(7)), take(5, convergents(cf_sqrt(2))), list(cf_sqrt(9)), next((h, k) for h, k in convergents(cf_sqrt(61)) if h * h - 61 * k * k == 1))
print(take(8, digits(1, 7)), take(6, digits(22, 7)), take(8, digits(1, 10, 2)), list(farey(5)), take(16, hamming()), take(16, ruler()))
def thue():
    for n in count(): yield n.bit_count() % 2
def kolakoski():
    s = [1, 2, 2]; yield from s; i = 2
    while True:
        new = [3 - s[-1]] * s[i]; s += new; yield from new; i += 1
print("".join(map(str, take(24, thue()))), take(14, kolakoski()))
def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t: yield n; q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else: q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
print("".join(map(str, take(30, pi_digits()))))
