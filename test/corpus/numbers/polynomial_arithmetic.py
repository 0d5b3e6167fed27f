# Polynomials as coefficient lists: evaluate, multiply, divide, gcd over fractions of ints, roots by bisection, interpolation.
def trim(p):
    while p and not p[-1]: p = p[:-1]
    return p
def add(a, b): return trim([(a[i] if i < len(a) else 0) + (b[i] if i < len(b) else 0) for i in range(max(len(a), len(b)))])
def mul(a, b):
    r = [0] * (len(a) + len(b) - 1) if a and b else []
    for i, x in enumerate(a):
        for j, y in enumerate(b): r[i + j] += x * y
    return r
def ev(p, x):
    r = 0
    for c in reversed(p): r = r * x + c
    return r
def divide(a, b, m):
    a, q, inv = [x % m for x in a], [], pow(b[-1], -1, m)
    while len(a) >= len(b):
        k = a[-1] * inv % m
        q.append(k)
        for i in range(len(b)): a[len(a) - len(b) + i] = (a[len(a) - len(b) + i] - k * b[i]) % m
        a.pop()
    return q[::-1], trim(a)
def gcd(a, b, m):
    while b: a, b = b, divide(a, b, m)[1]
    return [x * pow(a[-1], -1, m) % m for x in a]
def text(p): return " + ".join((f"{c}" if i == 0 else f"{c if c != 1 else ''}x{f'^{i}' if i > 1 else ''}") for i, c in reversed(list(enumerate(p))) if c) or "0"
p, q = [-1, 0, 1], [1, 1]
print(text(p), text(q), text(mul(p, q)), text(add(p, q)), ev(p, 5), [ev(mul(p, q), x) == ev(p, x) * ev(q, x) for x in range(-3, 4)])
print(divide([1, 2, 1], [1, 1], 7), divide([1, 0, 0, 1], [1, 1], 101), gcd([-1, 0, 1], [1, 2, 1], 13), text([i * c for i, c in enumerate([5, 0, 3, 1])][1:]))
def lagrange(pts, m):
    r = []
    for i, (x, y) in enumerate(pts):
        t, d = [y], 1
        for j, (a, _) in enumerate(pts):
            if i != j: t, d = mul(t, [-a, 1]), d * (x - a) % m
        r = add(r, [c * pow(d, -1, m) % m for c in t])
    return trim([c % m for c in r])
print(lagrange([(1, 1), (2, 4), (3, 9)], 97), lagrange([(0, 5), (1, 7), (2, 13), (3, 29)], 10007))
def root(f, a, b):
    for _ in range(80):
        m = (a + b) / 2
        if (f(a) < 0) == (f(m) < 0): a = m
        else: b = m
    return round(a, 9)
print(root(lambda x: ev([-2, 0, 1], x), 0, 2), root(lambda x: ev([-5, -2, 0, 1], x), 2, 3), text([1] * 4), text([]))
r = [1]
for _ in range(12): r = mul(r, [1, 1])
print(r, sum(r))
