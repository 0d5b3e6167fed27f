# for: the iterable is evaluated once, the target is any target, changes while looping, scope after it.
def src():
    print("evaluated", end=" ")
    return [1, 2, 3]
for x in src(): print(x, end=" ")
print(x)
l = [1, 2, 3, 4]
for x in l:
    if x == 2: l.remove(x)
print(l)
l = [1]
for x in l:
    if len(l) < 5: l.append(x * 2)
print(l)
class T: pass
t, d, a = T(), {}, [0, 0]
for t.attr in "ab": pass
for d["k"] in range(3): pass
for a[-1] in (7, 8): pass
for (p, q), *r in [((1, 2), 3, 4)]: pass
for [m, (n,)] in [(1, [2])]: pass
print(t.attr, d, a, p, q, r, m, n)
for i in range(3):
    for i in "xy": pass
    print(i, end=" ")
print()
try:
    for never in []: pass
    print(never)
except NameError as e: print(e)
for x, in [(1,), [2]]: print(x, end=" ")
for *x, in ["ab"]: print(x)
try:
    for u, v in [(1, 2), (3,)]: print(u, v)
except ValueError as e: print(e, u, v)
d = {1: 2}
try:
    for k in d: d[k + 1] = 0
except RuntimeError as e: print(e)
for k in list(d): d[k + 10] = 1
print(d)
s = {1, 2}
try:
    for k in s: s.add(k + 10)
except RuntimeError as e: print(e)
for i, c in enumerate("abc"):
    if c == "b": continue
    if c == "z": break
    print(i, c, end=" ")
else: print("completed")
for i in range(5):
    if i == 3: break
else: print("not printed")
print(i)
n = 3
for n in range(n): print(n, end=" ")
for x in 1, 2, *[3]: print(x, end=" ")
for x in (y := [9]): print(x, y)
for bad in (5, None, T()):
    try:
        for _ in bad: pass
    except TypeError as e: print(e)
it = iter([1, 2, 3, 4])
for x in it: print(x, next(it), end=" ")
print()
g = (i for i in range(3))
for x in g: break
print(list(g))
