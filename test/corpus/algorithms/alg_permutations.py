# Permutations, combinations, subsets, products, partitions.
def perms(s):
    if len(s) <= 1:
        return [s]
    return [s[i:i + 1] + p for i in range(len(s)) for p in perms(s[:i] + s[i + 1:])]
def combs(l, k):
    if k == 0:
        return [[]]
    return [] if len(l) < k else [[l[0]] + c for c in combs(l[1:], k - 1)] + combs(l[1:], k)
def subsets(l):
    for m in range(1 << len(l)):
        yield [x for i, x in enumerate(l) if m >> i & 1]
def product(*ls):
    r = [()]
    for l in ls:
        r = [t + (x,) for t in r for x in l]
    return r
def parts(n, most=None):
    most = most or n
    if n == 0:
        yield []
    for i in range(min(n, most), 0, -1):
        for p in parts(n - i, i):
            yield [i] + p
def next_perm(a):
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]:
        i -= 1
    if i < 0:
        return None
    j = len(a) - 1
    while a[j] <= a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    a[i + 1:] = a[:i:-1]
    return a
print(perms("abc"), len(perms([1, 2, 3, 4, 5])), combs([1, 2, 3, 4], 2), len(combs(list(range(10)), 4)), list(subsets("abc")), product([1, 2], "ab"), list(parts(5)), len(list(parts(15))))
a, n = [1, 1, 2, 3], 0
while a:
    last, n = a[:], n + 1
    a = next_perm(a)
print(n, last)
def gray(n):
    return [""] if n == 0 else ["0" + x for x in gray(n - 1)] + ["1" + x for x in reversed(gray(n - 1))]
print(gray(3))
def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
print(hanoi(3), len(hanoi(8)))
