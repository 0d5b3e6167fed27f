# copy and deepcopy of cyclic and custom objects; operator functions as keys and reducers.
import copy, operator
class Node:
    def __init__(self, v): self.v, self.next, self.extra = v, None, {"list": [v]}
a, b = Node(1), Node(2)
a.next, b.next = b, a
c, d = copy.copy(a), copy.deepcopy(a)
print(c.next is b, d.next is not b, d.next.next is d, c.extra is a.extra, d.extra is a.extra, d.extra)
l = [1, [2, [3]], {"k": (4, [5])}]
s, t = copy.copy(l), copy.deepcopy(l)
l[1][1].append(9)
l[2]["k"][1].append(9)
print(s, t, copy.copy("x"), copy.deepcopy((1, 2)), copy.copy({1, 2}) == {1, 2})
r = []
r.append(r)
q = copy.deepcopy(r)
print(q[0] is q, q is not r)
class P:
    def __init__(self, x): self.x = x
    def __copy__(self): return P("copied")
    def __deepcopy__(self, memo): return P(f"deep {len(memo) >= 0}")
print(copy.copy(P(1)).x, copy.deepcopy([P(1)])[0].x)
shared = [0]
m = copy.deepcopy([shared, shared])
print(m[0] is m[1], m[0] is shared)
rows = [{"n": "b", "v": 2}, {"n": "a", "v": 2}, {"n": "c", "v": 1}]
print(sorted(rows, key=operator.itemgetter("v", "n")), operator.attrgetter("next.v")(a), operator.methodcaller("split", "-")("x-y"), list(map(operator.add, [1, 2], [3, 4])), operator.contains("abc", "b"), operator.index(True), operator.concat([1], [2]), operator.truth([]), operator.not_(0), operator.countOf([1, 2, 1], 1), operator.indexOf([1, 2], 2))
