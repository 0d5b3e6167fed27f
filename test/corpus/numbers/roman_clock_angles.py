# Small number puzzles: clock angles, digit roots, perfect powers, sums of squares, happy ladders, Kaprekar.
def angle(h, m): d = abs(30 * h - 5.5 * m) % 360; return min(d, 360 - d)
print([angle(*t) for t in ((3, 0), (12, 30), (6, 0), (9, 45), (0, 0))], [f"{m // 60}:{m % 60:02}" for m in range(720) if angle(m // 60, m % 60) == 90][:4])
def root(n): return 1 + (n - 1) % 9 if n else 0
assert all(root(n) == (lambda f, n: f(f, n))(lambda f, n: n if n < 10 else f(f, sum(map(int, str(n)))), n) for n in range(500))
print([root(n) for n in (0, 9, 10, 38, 999999, 2 ** 100)])
def kaprekar(n):
    steps = []
    while n not in steps: steps.append(n); s = f"{n:04}"; n = int("".join(sorted(s, reverse=True))) - int("".join(sorted(s)))
    return steps
print(kaprekar(3524), kaprekar(2111), max(len(kaprekar(n)) for n in range(1000, 9999, 37) if n % 1111))
def squares(n): return [(a, b) for a in range(int(n ** .5) + 1) for b in [round((n - a * a) ** .5)] if a <= b and a * a + b * b == n]
print([(n, squares(n)) for n in (25, 50, 65, 3, 1105)], [n for n in range(1, 30) if not squares(n)])
def four(n): return next((a, b, c, d) for a in range(int(n ** .5), -1, -1) for b in range(a, -1, -1) for c in range(b, -1, -1) for d in [round(max(n - a * a - b * b - c * c, 0) ** .5)] if a * a + b * b + c * c + d * d == n)
print([four(n) for n in (7, 23, 31, 99)])
print([n for n in range(1, 500) if n == sum(d for d in range(1, n // 2 + 1) if n % d == 0)], [(a, b) for a in range(200, 300) for b in [sum(d for d in range(1, a) if a % d == 0)] if a < b and sum(d for d in range(1, b) if b % d == 0) == a])
print([n for n in range(1, 200) if any(b ** e == n for e in range(2, 8) for b in range(2, 15))], {a ** 3 + b ** 3 for a in range(1, 13) for b in range(a, 13) if sum(x ** 3 + y ** 3 == a ** 3 + b ** 3 for x in range(1, 13) for y in range(x, 13)) == 2})
def ulam(n):
    u = [1, 2]
    while len(u) < n: k = u[-1] + 1; u.append(next(c for c in range(k, k + 50) if sum(c - x in u and x < c - x for x in u) == 1))
    return u
print(ulam(14), [n for n in range(1, 300) if n % sum(map(int, str(n))) == 0 and str(n) == str(n)[::-1]][:12], [i for i in range(1, 1000) if str(i * i)[-len(str(i)):] == str(i)])
def josephus(n): return 2 * (n - (1 << n.bit_length() - 1)) + 1
print([josephus(n) for n in range(1, 17)], [n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))], [sum(map(int, str(2 ** k))) for k in range(10)])
