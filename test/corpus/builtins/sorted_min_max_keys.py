# sorted, min, max and sum driven by keys: None handling, several criteria, natural order, ranking.
people = [("Ann", 30, None), ("bob", 25, 1.8), ("Cy", 30, 1.7), ("dee", 25, None)]
print(sorted(people, key=lambda p: (p[1], p[0].lower())), sorted(people, key=lambda p: (p[2] is None, p[2] or 0)), sorted(people, key=lambda p: (-p[1], p[0])))
print(min(people, key=lambda p: p[0]), max(people, key=lambda p: (p[1], p[0])), max(people, key=lambda p: p[2] or 0)[0], sorted((p[0] for p in people), key=str.lower, reverse=True))
import re
def natural(s): return [int(p) if p.isdigit() else p.lower() for p in re.split(r"(\d+)", s)]
print(sorted(["f10", "f2", "F1", "f02", "g1", "f"], key=natural), sorted(["1.10", "1.9", "1.2.3"], key=lambda v: tuple(map(int, v.split(".")))))
class Desc:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return o.v < self.v
print(sorted(people, key=lambda p: (p[1], Desc(p[0]))))
def rank(vals):
    order = sorted(vals, reverse=True)
    return [order.index(v) + 1 for v in vals]
print(rank([50, 70, 50, 90]), [sorted(range(4), key=[3, 1, 2, 0].__getitem__)], sorted("hello world", key=lambda c: (-"hello world".count(c), c)), sorted([3, -1, 2], key=abs), sorted({"b": 1, "a": 2}, key={"b": 1, "a": 2}.get))
groups = {}
for p in sorted(people, key=lambda p: p[1]): groups.setdefault(p[1], []).append(p[0])
print(groups, sorted(groups.items(), key=lambda kv: len(kv[1])), max(groups, key=lambda k: len(groups[k])))
calls = []
def key(x): calls.append(x); return -x
print(sorted([1, 3, 2], key=key), calls, min([4, 2], key=key), max([1, 5], key=key), calls)
print(sum(p[1] for p in people), sum((p[2] or 0 for p in people), 0.0), max((len(p[0]), p[0]) for p in people), min(x for x in [3, 1] if x > 1), max(map(len, ["a", "bbb"])), min("", default="empty"), max([], key=len, default=[]))
top = lambda d, n: sorted(d, key=d.get, reverse=True)[:n]
print(top({"x": 5, "y": 9, "z": 7}, 2), sorted([[3, 1], [1, 2], [1]]), sorted([(2, "a"), (1, "b")], key=lambda t: t[::-1]), sorted([True, 0, 2, False]), sorted(["B", "a", "C"], key=str.swapcase), sorted([1, 2, 3, 4], key=lambda x: x % 2), sorted("31 4 15".split(), key=int), sorted([0.5, 1 / 3, 2], reverse=True))
for bad in (lambda: sorted([1, None]), lambda: min([1, "a"]), lambda: sorted(people, key=lambda p: p[2]), lambda: max(people, key=lambda p: p[9])):
    try: print(bad())
    except (TypeError, IndexError) as e: print(type(e).__name__, e)
