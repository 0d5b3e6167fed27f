# Nested lists, aliasing, shallow copies, matrices, flattening.
m = [[0] * 3 for _ in range(3)]
m[0][0] = 1
n = [[0] * 3] * 3
n[0][0] = 1
print(m, n)
c = m[:]
d = [r[:] for r in m]
m[1][1] = 5
m.append([9])
print(c, d, m)
t = [[row[i] for row in [[1, 2, 3], [4, 5, 6]]] for i in range(3)]
print(t, list(zip(*t)), [x for r in t for x in r])
def flat(v):
    out = []
    for x in v:
        if isinstance(x, list):
            out += flat(x)
        else:
            out.append(x)
    return out
print(flat([1, [2, [3, [4, [5]], 6]], [], [[[]]], 7]))
def depth(v):
    return 1 + max((depth(x) for x in v), default=0) if isinstance(v, list) else 0
print(depth([]), depth([1]), depth([[[]], [1]]), depth([1, [2, [3, [4, [5]]]]]))
deep = []
for i in range(100):
    deep = [deep]
print(str(deep).count("["), depth(deep))
q = [1, 2, 3]
for x in q:
    if x < 20:
        q.append(x * 3)
print(q)
q = list(range(10))
for x in q:
    q.remove(x)
print(q)
