# Assignment, shallow and deep copies, aliasing through arguments, defaults, slices and comprehensions.
a = [1, [2, 3], {"k": [4]}]
b, c, d = a, a[:], [x[:] if isinstance(x, list) else dict(x) if isinstance(x, dict) else x for x in a]
a[0] = "changed"
a[1].append("deep")
a[2]["k"].append("deeper")
print(b, c, d, b is a, c[1] is a[1], d[1] is a[1], d[2]["k"] is a[2]["k"])
def mutate(l, s, t, d): l += [1]; s += "x"; t += (1,); d |= {"n": 1}; return l, s, t, d
l, s, t, e = [], "", (), {}
r = mutate(l, s, t, e)
print(l, repr(s), t, e, r[0] is l, r[3] is e)
rows = [[]] * 3
rows[0].append(1)
rows[1] = rows[1] + [2]
print(rows, rows[0] is rows[2], rows[1] is rows[0])
x = [1, 2, 3]
y = x
x = x + [4]
print(y, x)
x = y
x += [4]
print(y, x is y, [*x] is x, list(x) is x, tuple(tuple(x)) == tuple(x), {**{"a": x}}["a"] is x)
f = dict.fromkeys("ab", x)
f["a"].append("shared")
print(f["b"][-1], x[-1], f.copy()["a"] is x)
n = {"l": [1]}
m = {**n, "l": n["l"] + [2]}
print(n, m, dict(n)["l"] is n["l"])
g = [x for x in [x]][0] is x
for i, v in enumerate(z := [1, 2, 3]): v *= 10; z[i] = v if i else z[i]
print(g, z, [id(q) == id(w) for q, w in zip([x, "a"], [x, "a"])][0])
