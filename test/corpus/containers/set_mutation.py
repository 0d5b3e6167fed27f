# Sets under heavy mutation: adds, removals, growth, shrinkage, update with itself.
s, model = set(), []
seed = 99
for i in range(3000):
    seed = (seed * 48271) % 2147483647
    k = seed % 97
    if seed % 3:
        s.add(k)
        if k not in model:
            model.append(k)
    else:
        s.discard(k)
        if k in model:
            model.remove(k)
    assert len(s) == len(model)
print(sorted(s) == sorted(model), len(s), sum(s))
s |= s
s &= s
print(len(s))
s -= s
print(len(s), s)
s = set(range(10))
s ^= set(range(5, 15))
print(sorted(s))
s.update(s, [100], (x for x in range(3)))
print(sorted(s), sorted(s.difference(range(3), [100])), sorted(s.intersection(range(20), range(2, 30))))
mixed = {1, "1", 1.5, None, (1,), b"1", frozenset([1]), True, False, 0}
print(len(mixed), 1.0 in mixed, 0.0 in mixed, frozenset({1}) in mixed, {1} in mixed, "1" in mixed)
while mixed:
    mixed.pop()
print(mixed, len({i * 2 ** 20 for i in range(500)}), len({-i for i in range(100)} | {i for i in range(100)}), len({str(i) for i in range(1000)} & {str(i) for i in range(500, 1500)}))
