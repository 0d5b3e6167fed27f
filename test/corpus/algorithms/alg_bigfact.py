# Big factorials, Fibonacci numbers, Catalan numbers, binomials, perfect powers.
def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r
def fact2(a, b):
    return a if a == b else fact2(a, (a + b) // 2) * fact2((a + b) // 2 + 1, b)
print(fact(50), fact(300) == fact2(1, 300), len(str(fact(500))), sum(map(int, str(fact(200)))))
def fib(n):
    if n == 0:
        return 0, 1
    a, b = fib(n // 2)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n % 2 else (c, d)
x, y = 0, 1
for _ in range(300):
    x, y = y, x + y
print(fib(300)[0] == x, x, str(fib(5000)[0])[:20], fib(5000)[0] % 10 ** 20)
def binom(n, k):
    r = 1
    for i in range(k):
        r = r * (n - i) // (i + 1)
    return r
print([binom(10, k) for k in range(11)], binom(100, 50), sum(binom(60, k) for k in range(61)) == 2 ** 60)
print([binom(2 * n, n) // (n + 1) for n in range(15)], binom(200, 100) // 101)
def isqrt(n):
    if n < 2:
        return n
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y
print(isqrt(10 ** 60), isqrt(2 * 10 ** 80), isqrt(99), isqrt(100), [n for n in range(50) if isqrt(n) ** 2 == n])
print([2 ** p - 1 for p in (2, 3, 5, 7, 13, 17, 19, 31, 61, 89, 107, 127)][-3:])
def lucas_lehmer(p):
    s, m = 4, 2 ** p - 1
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return s == 0
print([p for p in range(3, 130, 2) if lucas_lehmer(p)])
