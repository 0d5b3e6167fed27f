# collections.deque and defaultdict
from collections import deque, defaultdict
import collections

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

d = deque([1, 2, 3])
d.append(4); d.appendleft(0); print(d, len(d), d[0], d[-1], d[2], bool(d), bool(deque()))
print(d.pop(), d.popleft(), d)
d.extend("ab"); d.extendleft("xy"); print(d)
d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d); d.rotate(100); print(d)
print(deque("abc").index("b"), deque("abca").count("a"), "c" in deque("abc"), 5 in deque("abc"))
d = deque(range(10)); del d[3]; del d[-1]; print(d); d[2] = "two"; print(d[2], list(reversed(d)))
d.insert(1, "ins"); d.insert(-1, "near end"); d.insert(100, "end"); d.insert(-100, "start"); print(d)
d.remove("two"); d.reverse(); print(d); d.clear(); print(d)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[1], lambda: deque([1])["a"], lambda: deque("a").remove("z"),
          lambda: deque("a").index("z"), lambda: deque(5), lambda: deque([1], -1), lambda: deque([1], "x"), lambda: deque([1]) * 2.5,
          lambda: deque([1]) + [2], lambda: deque([1], maxlen=1).insert(0, 2), lambda: deque([1]) * "a",
          lambda: deque("abc").index("a", 1)):
    show(f)
m = deque([1, 2, 3, 4], maxlen=3); print(m, m.maxlen); m.append(5); m.appendleft(0); print(m); m += "xyzw"; print(m)
m.extendleft([7, 8]); print(m, m.copy(), m.copy().maxlen, deque([1], maxlen=0), deque(maxlen=5).maxlen, deque().maxlen)
print(deque([1]) + deque([2]), deque([1, 2]) * 2, 2 * deque("a"), deque([1, 2], maxlen=3) * 3, deque("ab") * 0)
print(deque([1, 2]) == deque([1, 2]), deque([1]) == [1], deque([1]) != deque([2]), deque([1, 2]) < deque([1, 3]), deque([2]) >= deque([1, 9]))
d = deque([1]); d.append(d); print(d)
d = deque([1, 2, 3])
try:
    for x in d: d.append(x)
except RuntimeError as e: print(e)
d = deque(maxlen=2); d.extend(d); print(d); d = deque([1, 2]); d.extend(d); d += d; print(d)
class Sub(deque):
    def __init__(self, it=(), maxlen=None, tag="t"):
        super().__init__(it, maxlen); self.tag = tag
    def top(self): return self[-1]
s = Sub([1, 2, 3], tag="mine"); print(s, s.top(), s.tag, type(s.copy()).__name__, isinstance(s, deque), s == deque([1, 2, 3]))
def bfs(graph, start):
    seen, todo, order = {start}, deque([start]), []
    while todo:
        n = todo.popleft(); order.append(n)
        for m in graph[n]:
            if m not in seen: seen.add(m); todo.append(m)
    return order
print(bfs({1: [2, 3], 2: [4], 3: [4, 5], 4: [6], 5: [6], 6: []}, 1))
q = deque()
for i in range(1000): q.append(i); q.rotate(3) if i % 7 == 0 else None
print(sum(x * i for i, x in enumerate(q)), len(q), q[500], q[-200])
print(list(deque(sorted([3, 1, 2]), 2)), max(deque([4, 9, 2])), sum(deque([1, 2])), tuple(deque("ab")), [*deque("xy")])
a, *b = deque([1, 2, 3]); print(a, b)
match deque([1, 2]):
    case [x, y]: print("sequence", x, y)
    case _: print("no sequence")
import copy
print(copy.copy(deque([1, [2]], 5)), copy.deepcopy(deque([1, [2]], 5)), deque[int], deque.__module__, deque.__name__)

dd = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]: dd[k].append(v)
print(dd, dict(dd), dd.default_factory, len(dd), dd.get("zz"), "zz" in dd, dd == {"a": [1, 3], "b": [2]})
c = defaultdict(int, x=5); c["y"] += 2; c["x"] += 1; print(c, sorted(c.items()))
n = defaultdict(lambda: defaultdict(int)); n["a"]["b"] += 1; print(n["a"], n["q"]["r"], list(n))
print(defaultdict(None, {1: 2}), defaultdict(), defaultdict(int, [(1, 2)], z=3))
show(lambda: defaultdict()["k"])
show(lambda: defaultdict(5))
show(lambda: defaultdict(int, 1, 2, 3))
d2 = dd.copy(); d2["c"].append(9); print(type(d2).__name__, d2, "c" in dd, copy.copy(c))
print(defaultdict(int, a=1) | {"b": 2}, {"a": 0} | defaultdict(int, a=1))
dd.default_factory = None
show(lambda: dd["nope"])
dd.default_factory = str; print(repr(dd["nope"]), dd.pop("nope"), dd.setdefault("s", 3))
class KeyDefault(defaultdict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]
k = KeyDefault(int); print(k[4], k, k[4])
def boom(): raise ValueError("factory")
show(lambda: defaultdict(boom)[1])
print(isinstance(dd, dict), issubclass(defaultdict, dict), defaultdict.__mro__)
