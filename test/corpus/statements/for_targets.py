# for with every kind of target, over every kind of iterable; the target after the loop; changing what is iterated.
class O: pass
o, d, l = O(), {}, [0, 0]
for o.x in range(3): pass
for d["k"] in "ab": pass
for l[1] in (7, 8): pass
for (a, b), c in [((1, 2), 3)]: pass
for [p, *q] in ["xyz"]: pass
for l[0], d["z"] in [(5, 6)]: pass
for i, (j, k) in enumerate(zip("ab", "cd")): pass
print(o.x, d, l, a, b, c, p, q, i, j, k)
for x in []: pass
else: print("else")
for x in 1, 2, 3: pass
print(x)
for x in x, x + 1: print(x, end=" ")
print()
s = [1, 2, 3]
for v in s:
    if v < 3: s.append(v + 10)
    if len(s) > 8: break
print(s)
for i in range(3):
    i *= 10
    print(i, end=" ")
print()
for c in {"a": 1}: print(c)
for c in b"\1\2", "t": print(c)
for bad in (5, None, O()):
    try:
        for _ in bad: pass
    except TypeError as e: print(e)
try:
    for a, b in [(1, 2), (3,)]: print(a, b)
except ValueError as e: print(e)
