# Big dicts: growth, deletion of most entries, reinsertion, mixed key types, order.
d = {}
for i in range(5000):
    d[i * 7919 % 10007] = i
print(len(d), d[0], d[7919], sum(d), sum(d.values()), list(d)[:5], list(d)[-3:])
for k in list(d):
    if k % 10:
        del d[k]
print(len(d), list(d)[:5], 10 in d, 11 in d, all(k % 10 == 0 for k in d))
for i in range(2000):
    d[f"s{i}"] = i
    d[(i, str(i))] = -i
    d[i + 0.5] = i
print(len(d), d["s1999"], d[(77, "77")], d[3.5], d.get((77, 77)), list(d)[-1])
n = 0
while d:
    k, v = d.popitem()
    n += 1
    if n % 2000 == 0:
        print(n, k, v, len(d))
print(d, n)
e = {str(i): i for i in range(1000)}
f = dict(reversed(e.items()))
print(e == f, list(e) == list(f), list(f)[0], len(e | f), all(f[k] == v for k, v in e.items()))
g = {2 ** i: i for i in range(200)} | {-2 ** i: -i for i in range(200)}
print(len(g), g[2 ** 100], g[-2 ** 64], g[float(2 ** 90)], 3 in g)
