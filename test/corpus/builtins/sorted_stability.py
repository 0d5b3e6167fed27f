# sorted and sort: stability over several keys, reverse, key caching, partial orders, big inputs, already sorted.
recs = [("b", 2, 0.5), ("a", 2, 0.1), ("c", 1, 0.5), ("a", 1, 0.9), ("b", 1, 0.5)]
print(sorted(recs, key=lambda r: r[1]), sorted(recs, key=lambda r: (-r[2], r[0])), sorted(sorted(recs, key=lambda r: r[0]), key=lambda r: r[1], reverse=True), sep="\n")
n = 0
def key(x):
    global n
    n += 1
    return x % 7
xs = [i * 37 % 101 for i in range(100)]
s = sorted(xs, key=key)
print(n, s[:15], all(a % 7 < b % 7 or a % 7 == b % 7 and xs.index(a) < xs.index(b) for a, b in zip(s, s[1:])))
for data in ([], [1], list(range(50)), list(range(50, 0, -1)), [5] * 20, [i % 5 for i in range(40)], [(-1) ** i * i for i in range(30)], list("stability"), xs * 3):
    a = sorted(data)
    b = data[:]
    b.sort()
    print(a == b, a == sorted(data[::-1]), sorted(data, reverse=True) == a[::-1], a[:3], a[-1:] )
cmps = 0
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        global cmps
        cmps += 1
        return self.v < o.v
for d in (range(64), range(64, 0, -1)):
    cmps = 0
    sorted(map(C, d))
    print(cmps)
cmps = 0
print([c.v for c in sorted(map(C, xs[:20]))] == sorted(xs[:20]), cmps <= 100)
half = sorted([{1, 2}, {1}, {3}, set()], key=len)
print(half, sorted([3, 1.5, True, 2]), sorted(["b", "B", "a"], key=str.swapcase), sorted({"k": 1, "a": 2}), sorted([(1, "b"), (1, "a")]), sorted("日本é a"))
l = [3, 1, 2]
print(l.sort(), l, l.sort(key=lambda x: -x), l, l.sort(reverse=True), l)
