# Tuples: literals, index, comparison, immutability, methods, unpacking.
t = 1, 2, 3
print(t, (), (1,), 1, (1), ((1, 2), 3), t[0], t[-1], t[1:], t[::-1], t + (4,), t * 2, len(t), 2 in t, t.index(2), t.count(1), hash(t) == hash((1, 2, 3)))
print(tuple([1, 2]), tuple("ab"), tuple(), tuple(range(3)), tuple({"k": 1}), tuple(t) is t, (1, 2) == (1, 2), (1, 2) == [1, 2], (1,) < (1, 0), (2,) > (1, 9), () < (0,))
a, b = 1, 2
a, b = b, a
(c, d), e = (3, 4), 5
[f, g] = "xy"
print(a, b, c, d, e, f, g)
x = y = z = 0
x, *y = 1, 2, 3
print(x, y, z)
for f in (lambda: t[5], lambda: t["a"], lambda: t + [1], lambda: t.index(9), lambda: (1, 2) < (1, "a"), lambda: tuple(5), lambda: t.append(1)):
    try:
        print(f())
    except (IndexError, TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
u = ([1],)
try:
    u[0] += [2]
except TypeError as e:
    print(e, u)
for k, (v, w) in [(1, (2, 3)), (4, (5, 6))]:
    print(k, v, w)
print({(1, 2): "a"}[1, 2], {(): 0}, sorted([(2, 1), (1, 2), (1, 1)]), min((3, 1), (2, 9)), (1, [2, {"k": (3,)}]))
