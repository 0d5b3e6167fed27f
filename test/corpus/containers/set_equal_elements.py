# of equal elements, which one a set operation keeps
for a, b in (({1, 2}, {True, 3}), ({1}, {True, 3}), ({1, 2}, {True}), ({True}, {1}), ({0.0}, {0}), ({0}, {False})):
    print([repr(x) for x in a & b], [repr(x) for x in a.intersection(b)], sorted(map(repr, a | b)), sorted(map(repr, a - b)), sorted(map(repr, a ^ b)))
    c = set(a)
    c &= b
    print(list(map(repr, c)))
    c.add(1)
    print(sorted(map(repr, c)))
d = {1: "a", True: "b"}
d[1.0] = "c"
print(d)
