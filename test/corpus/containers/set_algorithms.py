# Sets at work: dedup, difference of logs, power sets, transitive closure, sets of frozensets.
log1, log2 = "a b c d e f".split(), "b d f g h".split()
s1, s2 = set(log1), set(log2)
print(sorted(s1 - s2), sorted(s2 - s1), sorted(s1 & s2), len(s1 | s2))
def dedup(l):
    seen = set()
    return [x for x in l if not (x in seen or seen.add(x))]
print(dedup([3, 1, 3, 2, 1, "a", 1.0, True, "a"]))
def power(s):
    out = {frozenset()}
    for x in s:
        out |= {p | {x} for p in out}
    return out
p = power({1, 2, 3})
print(len(p), sorted(sorted(x) for x in p), frozenset([2, 1]) in p, frozenset([4]) in p)
rel = {(1, 2), (2, 3), (3, 4), (5, 6)}
while True:
    new = rel | {(a, d) for a, b in rel for c, d in rel if b == c}
    if new == rel:
        break
    rel = new
print(sorted(rel))
tri = {(a, b, c) for a in range(1, 30) for b in range(a, 30) for c in range(b, 30) if a * a + b * b == c * c}
print(len(tri), sorted(tri)[:4])
x = {1, 2, 3}
y = x
x = x | {4}
y |= {5}
print(sorted(x), sorted(y), {1, 2} <= x, x >= {4}, x.isdisjoint(y - x), sum(x ^ y))
d = {frozenset("ab"): 1, frozenset("cd"): 2}
print(d[frozenset("ba")], frozenset("abc") > frozenset("ab"), max([{1}, {1, 2}], key=len), {*()} == set(), sorted({c for c in "hello"}))
