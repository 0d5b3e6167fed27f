# collections.Counter: arithmetic, negative counts, ordering, updates from everything, subclassing.
from collections import Counter
import collections
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
a, b = Counter("abracadabra"), Counter(a=1, b=5, z=-2)
print(a, b, a + b, a - b, b - a, a | b, a & b, +b, -b, sep="\n")
print(a.most_common(), a.most_common(2), a.most_common(0), a.most_common(-1), a.most_common()[:-3:-1])
print(a == Counter("aabracadabr"), a != b, Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= a, a > Counter("ab"), a >= b, Counter() < a, Counter(a=1) == {"a": 1})
print(a.total(), b.total(), sum(b.values()), sorted(b.elements()), list(Counter(x=2, y=0, w=-1).elements()), len(b), b["missing"], "missing" in b)
c = Counter(); c.update("aab"); c.update({"a": 10, "q": 0}); c.update(b=3); c.update([1, 1], z=4); print(c); c.subtract("aaz"); c.subtract({"b": 9}, q=1); print(c)
c += Counter(b=100); print(c); c -= Counter(a=100); print(c); c |= Counter(n=7); c &= Counter(n=3, b=1); print(c)
print(dict(Counter(a=3)), Counter({"x": 1.5, "y": -0.5}) + Counter(x=0.25), Counter([[1], [2]][0]), Counter({}), Counter(None), Counter(()), repr(Counter()))
show(Counter, 5); show(Counter, "a", "b"); show(Counter.fromkeys, "ab"); show(lambda: Counter(a="x") + Counter(a=1)); show(lambda: Counter([[]])); show(lambda: Counter("a") + {"a": 1}); show(lambda: Counter(a="x", b=1))
del c["nothing here"]; c["k"] = 0; print(c, bool(Counter()), +c); c.clear(); print(c, c.pop("a", "none"), c.setdefault("a", 2), c.popitem())
print(sorted(Counter("mississippi").items(), key=lambda kv: (-kv[1], kv[0])), max(a, key=a.get), [k for k, n in a.items() if n == 1])
class OrderedCounter(Counter, collections.OrderedDict):
    def __repr__(self): return f"{type(self).__name__}({list(self.items())})"
oc = OrderedCounter("banana"); oc.move_to_end("b"); print(oc, oc + oc, type(oc.copy()).__name__, [k.__name__ for k in OrderedCounter.__mro__])
class D(Counter):
    def __missing__(self, k): return -1
print(D("aa")["b"], D("aa") + D("ab"), type(D() | D("x")).__name__, type(D("x").copy()).__name__)
words = "the cat the dog a cat the end".split()
print(Counter(map(len, words)), Counter(w[0] for w in words).most_common(1), sum((Counter(w) for w in words), Counter()).most_common(3))
def is_subset(need, have): return not need - have
print(is_subset(Counter("aab"), Counter("banana")), is_subset(Counter("bb"), Counter("banana")), Counter(range(3)) == Counter({0: 1, 1: 1, 2: 1}), Counter(x for x in (1, 1.0, True)))
import copy; d = copy.deepcopy(Counter(a=[1][0])); print(d, copy.copy(d) is d, Counter(Counter("aa")), list(Counter("ba")), list(reversed(Counter("ba"))))
