# Number theory on ints beyond a machine word: Miller-Rabin, Pollard rho, CRT, Legendre.
def prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True
def gcd(a, b):
    return gcd(b, a % b) if b else a
def rho(n):
    if n % 2 == 0:
        return 2
    c = 1
    while True:
        x = y = 2
        d = 1
        while d == 1:
            x = (x * x + c) % n
            y = (y * y + c) % n
            y = (y * y + c) % n
            d = gcd(abs(x - y), n)
        if d != n:
            return d
        c += 1
def factor(n):
    if n == 1:
        return []
    if prime(n):
        return [n]
    d = rho(n)
    return sorted(factor(d) + factor(n // d))
print([n for n in range(60) if prime(n)])
print([n for n in (2 ** 31 - 1, 2 ** 61 - 1, 2 ** 67 - 1, 2 ** 89 - 1, 2 ** 127 - 1, 561, 1105, 3215031751, 10 ** 18 + 9) if prime(n)])
for n in (360, 2 ** 32 + 1, 600851475143, 10 ** 12 + 1, 2 ** 59 - 1, 8051 * 10007 * 97, 99999999999):
    f = factor(n)
    p = 1
    for q in f:
        p *= q
    print(n, f, p == n)
def crt(pairs):
    x, m = 0, 1
    for r, n in pairs:
        x += m * ((r - x) * pow(m, -1, n) % n)
        m *= n
    return x % m, m
print(crt([(2, 3), (3, 5), (2, 7)]), crt([(i, p) for i, p in enumerate((101, 103, 107, 109, 113, 127))]))
print([pow(a, (23 - 1) // 2, 23) for a in range(1, 23)])
