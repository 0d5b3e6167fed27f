# Big integers at work: factorials, binomials, digits of e and pi, square roots, Mersenne numbers, checks.
from math import factorial, comb, isqrt, gcd
print(factorial(50), len(str(factorial(400))), sum(map(int, str(factorial(100)))), str(factorial(60)).rstrip("0")[-5:], factorial(30) // factorial(28))
def trailing(n):
    c = 0
    while n: n //= 5; c += n
    return c
print([trailing(n) for n in (5, 25, 100, 1000)], all(len(str(factorial(n))) - len(str(factorial(n)).rstrip("0")) == trailing(n) for n in range(1, 80)))
print(comb(200, 100) % 10 ** 20, comb(100, 50) == factorial(100) // factorial(50) ** 2, [comb(2 * n, n) // (n + 1) for n in range(10)])
def e_digits(n):
    one = 10 ** (n + 10); total = term = one; k = 1
    while term: term //= k; total += term; k += 1
    return str(total // 10 ** 10)
print(e_digits(60))
def arctan(x, one):
    total = term = one // x; n, sign = 3, -1
    while term: term //= x * x; total += sign * (term // n); sign = -sign; n += 2
    return total
def pi(n): one = 10 ** (n + 10); return str(4 * (4 * arctan(5, one) - arctan(239, one)) // 10 ** 10)
print(pi(70))
def root(n, digits): s = str(isqrt(n * 10 ** (2 * digits))); return s[:-digits] + "." + s[-digits:]
print(root(2, 50), root(3, 20), isqrt(10 ** 60) == 10 ** 30, isqrt(2 ** 201 - 1), [isqrt(n) for n in (0, 1, 3, 4, 24, 25)])
def lucas(p):
    s, m = 4, 2 ** p - 1
    for _ in range(p - 2): s = (s * s - 2) % m
    return s == 0
print([p for p in (3, 5, 7, 11, 13, 17, 19, 23, 31, 61, 67, 89, 107, 127) if lucas(p)])
def nroot(n, k):
    x = 1 << -(-n.bit_length() // k)
    while (y := ((k - 1) * x + n // x ** (k - 1)) // k) < x: x = y
    return x
print(nroot(10 ** 50, 3), nroot(2 ** 100, 5), nroot(3 ** 77, 7) == 3 ** 11, nroot(7, 3))
a, b = 3 ** 200 + 7, 2 ** 300 - 5
print(gcd(a * 91, b * 91) % 91, (a * b) // b == a, divmod(a ** 2 + 5, a), (a + b) ** 2 == a * a + 2 * a * b + b * b, pow(a, b, 10 ** 9 + 7), a ^ b ^ a == b, (a | b) + (a & b) == a + b, hex(a)[-12:], f"{b:,}"[:15], a % 97, -a % 97, -a // 97 == -(a // 97) - (a % 97 != 0))
collatz = max(range(1, 400), key=lambda n: (lambda f: f(f, n, 0))(lambda f, m, c: c if m == 1 else f(f, m // 2 if m % 2 == 0 else 3 * m + 1, c + 1))); print(collatz, sum(int(d) ** 5 for d in str(2 ** 200)), str(11 ** 50)[::-1] == str(11 ** 50), [str(11 ** k) for k in range(5)])
