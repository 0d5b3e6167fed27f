# Relations as sets of pairs: closure, composition, equivalence classes, partial orders, power sets.
def compose(r, s): return {(a, d) for a, b in r for c, d in s if b == c}
def transitive(r):
    while (n := r | compose(r, r)) != r: r = n
    return r
def classes(r, xs): return sorted({tuple(sorted(y for y in xs if (x, y) in r)) for x in xs})
div = {(a, b) for a in range(1, 13) for b in range(1, 13) if b % a == 0}
xs = range(1, 13)
print(all((a, a) in div for a in xs), all(a == b for a, b in div if (b, a) in div), transitive(div) == div, len(div))
cover = {(a, b) for a, b in div if a != b and not any((a, c) in div and (c, b) in div for c in xs if c not in (a, b))}
print(sorted(cover), transitive(cover | {(x, x) for x in xs}) == div)
mod3 = {(a, b) for a in range(9) for b in range(9) if (a - b) % 3 == 0}
print(classes(mod3, range(9)), sorted(transitive({(1, 2), (2, 3), (4, 1)})), sorted(compose({("a", 1)}, {(1, "x"), (1, "y"), (2, "z")})))
def power(s):
    s = sorted(s)
    return [frozenset(x for i, x in enumerate(s) if n >> i & 1) for n in range(1 << len(s))]
p = power("abc")
print(len(p), len(set(p)), sorted(map(sorted, p)), frozenset("ab") in p, sum(a <= b for a in p for b in p), sum(a < b for a in p for b in p), sum(a.isdisjoint(b) for a in p for b in p))
print(frozenset().union(*p) == set("abc"), set.intersection(*map(set, p[1:])), {frozenset(c) for c in ("ab", "ba", "aab")} == {frozenset("ab")}, set("abc") ^ set("bcd") == set("ad"), {1, 2} | {2, 3} == {1, 2, 3} > {3})
