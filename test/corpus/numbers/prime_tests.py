# Primes: sieves, Miller-Rabin, Pollard's rho, multiplicative functions, Chinese remainders, residues.
from math import gcd, isqrt
def sieve(n):
    s = bytearray([1]) * (n + 1); s[:2] = b"\0\0"
    for p in range(2, isqrt(n) + 1):
        if s[p]: s[p * p::p] = bytes(len(s[p * p::p]))
    return [i for i, v in enumerate(s) if v]
P = sieve(2000)
def is_prime(n):
    if n < 2: return False
    for p in P[:12]:
        if n % p == 0: return n == p
    d, r = n - 1, 0
    while d % 2 == 0: d, r = d // 2, r + 1
    for a in P[:12]:
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
def rho(n):
    if n % 2 == 0: return 2
    for c in range(1, 20):
        x = y = 2; d = 1
        while d == 1: x = (x * x + c) % n; y = (y * y + c) % n; y = (y * y + c) % n; d = gcd(abs(x - y), n)
        if d != n: return d
def factor(n): return [] if n == 1 else [n] if is_prime(n) else sorted(factor(d := rho(n)) + factor(n // d))
print(len(P), P[-3:], all(is_prime(n) == (n in set(P)) for n in range(2000)), [is_prime(n) for n in (2 ** 61 - 1, 2 ** 67 - 1, 561, 3215031751, 10 ** 18 + 9, 2 ** 127 - 1)])
print(factor(360), factor(1001), factor(8051), factor(600851475143), factor(2 ** 32 + 1), factor(10 ** 12 + 39))
def phi(n):
    r = n
    for p in set(factor(n)): r -= r // p
    return r
def sigma(n): r = 1; f = factor(n); [r := r * ((p ** (f.count(p) + 1) - 1) // (p - 1)) for p in set(f)]; return r
print([phi(n) for n in range(1, 20)], [n for n in range(2, 500) if sigma(n) == 2 * n], phi(10 ** 6), all(pow(7, phi(n), n) == 1 for n in range(2, 100) if gcd(7, n) == 1))
def crt(rs, ms):
    x, m = 0, 1
    for r, k in zip(rs, ms): x += m * ((r - x) * pow(m, -1, k) % k); m *= k
    return x, m
print(crt([2, 3, 2], [3, 5, 7]), crt([1, 4, 6], [3, 5, 7]))
def legendre(a, p): return pow(a, (p - 1) // 2, p) if a % p else 0
print([a for a in range(1, 23) if legendre(a, 23) == 1], sum(1 for a, b in zip(P, P[1:]) if b - a == 2), max((b - a, a) for a, b in zip(P, P[1:])))
try: pow(6, -1, 9)
except ValueError as e: print(e)
