# Number-theoretic transforms: convolution modulo a prime, big products and string matching by it.
P, G = 998244353, 3
def ntt(a, invert=False):
    n, a = len(a), list(a)
    j = 0
    for i in range(1, n):
        bit = n >> 1
        while j & bit: j ^= bit; bit >>= 1
        j |= bit
        if i < j: a[i], a[j] = a[j], a[i]
    size = 2
    while size <= n:
        w = pow(G, (P - 1) // size, P)
        if invert: w = pow(w, -1, P)
        roots = [1]
        for _ in range(size // 2 - 1): roots.append(roots[-1] * w % P)
        for s in range(0, n, size):
            for k in range(size // 2):
                u, v = a[s + k], a[s + k + size // 2] * roots[k] % P
                a[s + k], a[s + k + size // 2] = (u + v) % P, (u - v) % P
        size *= 2
    if invert:
        inv = pow(n, -1, P)
        a = [x * inv % P for x in a]
    return a
def convolve(a, b):
    n = 1
    while n < len(a) + len(b) - 1: n *= 2
    fa, fb = ntt(a + [0] * (n - len(a))), ntt(b + [0] * (n - len(b)))
    return ntt([x * y % P for x, y in zip(fa, fb)], True)[:len(a) + len(b) - 1]
def plain(a, b):
    r = [0] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b): r[i + j] += x * y
    return r
print(convolve([1, 2, 3], [4, 5]), convolve([1], [7]), convolve([1] * 5, [1] * 5))
a, b = [i * i % 101 for i in range(40)], [i * 7 % 89 for i in range(33)]
print(convolve(a, b) == plain(a, b), ntt(ntt(a[:32]), True) == a[:32])
def times(x, y):
    d = convolve([int(c) for c in reversed(str(x))], [int(c) for c in reversed(str(y))])
    return sum(v * 10 ** i for i, v in enumerate(d))
x, y = 3 ** 90, 7 ** 60
print(times(x, y) == x * y, times(12345679, 81))
def matches(text, pattern):
    t = [ord(c) for c in text]
    p = [0 if c == "?" else ord(c) for c in reversed(pattern)]
    one = [1 if c else 0 for c in p]
    s = [u - 2 * v + w for u, v, w in zip(convolve([c * c for c in t], one), convolve(t, p), [sum(c * c for c in p)] * (len(t) + len(p)))]
    return [i - len(p) + 1 for i in range(len(p) - 1, len(t)) if s[i] % P == 0]
print(matches("abracadabra", "a?a"), matches("aaaa", "aa"), matches("abc", "x"))
