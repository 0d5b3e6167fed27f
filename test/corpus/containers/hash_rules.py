# Hashes: equal values hash equal, unhashable types raise, int hash values.
print(hash(0), hash(1), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(2 ** 61 + 5), hash(-2 ** 61), hash(10 ** 30))
print(hash(1) == hash(1.0) == hash(True), hash(0.5), hash(1.5), hash(-0.0), hash(float("inf")), hash(float("-inf")))
print(hash("ab") == hash("a" + "b"), hash(b"ab") == hash(bytes([97, 98])), hash((1, 2)) == hash((1.0, 2.0)), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
for v in ([], {}, set(), bytearray(), (1, []), slice(1)):
    try:
        hash(v)
        print("hashable")
    except TypeError as e:
        print(e)
for f in (lambda: {[]: 1}, lambda: {[1]}, lambda: {}[{}], lambda: {1, {}}, lambda: [] in {}, lambda: [] in set(), lambda: dict([([], 1)])):
    try:
        print(f())
    except TypeError as e:
        print(e)
class P:
    def __init__(self, x):
        self.x = x
    def __eq__(self, o):
        return isinstance(o, P) and self.x == o.x
    def __hash__(self):
        return hash(self.x)
class Q:
    def __eq__(self, o):
        return True
print(len({P(1), P(1), P(2)}), {P(3): "three"}[P(3)], P(1) in [P(1)], P(1) != P(2))
try:
    hash(Q())
except TypeError as e:
    print(e)
print(Q.__hash__ is None, {None: 1, (): 2, "": 3, 0: 4, False: 5}, {1: "a", 1.0: "b", True: "c"})
