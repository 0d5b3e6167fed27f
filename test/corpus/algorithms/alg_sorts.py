# Sorting algorithms written out: bubble, insertion, merge, quick, heap, radix, shell.
def rnd(n, s=42):
    out = []
    for _ in range(n):
        s = (s * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        out.append((s >> 33) % 1000 - 500)
    return out
def bubble(a):
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a
def insertion(a):
    a = a[:]
    for i in range(1, len(a)):
        x, j = a[i], i
        while j and a[j - 1] > x:
            a[j] = a[j - 1]
            j -= 1
        a[j] = x
    return a
def merge(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    l, r, out = merge(a[:m]), merge(a[m:]), []
    i = j = 0
    while i < len(l) and j < len(r):
        if l[i] <= r[j]:
            out.append(l[i]); i += 1
        else:
            out.append(r[j]); j += 1
    return out + l[i:] + r[j:]
def quick(a):
    return a if len(a) < 2 else quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
def heap(a):
    h, out = [], []
    for x in a:
        h.append(x)
        i = len(h) - 1
        while i and h[(i - 1) // 2] > h[i]:
            h[i], h[(i - 1) // 2] = h[(i - 1) // 2], h[i]
            i = (i - 1) // 2
    while h:
        out.append(h[0])
        h[0] = h[-1]
        h.pop()
        i = 0
        while 2 * i + 1 < len(h):
            c = 2 * i + 1
            if c + 1 < len(h) and h[c + 1] < h[c]:
                c += 1
            if h[i] <= h[c]:
                break
            h[i], h[c] = h[c], h[i]
            i = c
    return out
def radix(a):
    a = [x + 500 for x in a]
    for s in (1, 10, 100, 1000):
        b = [[] for _ in range(10)]
        for x in a:
            b[x // s % 10].append(x)
        a = [x for c in b for x in c]
    return [x - 500 for x in a]
v = rnd(120)
print(v[:10])
for f in (bubble, insertion, merge, quick, heap, radix):
    r = f(v)
    print(f.__name__, r == sorted(v), r[:6], r[-3:], f([]), f([1]), f([2, 1]))
