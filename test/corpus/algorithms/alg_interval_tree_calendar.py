# A calendar of intervals: an augmented treap, overlap queries, free slots, repeating rules, merging and conflicts.
import random
from dataclasses import dataclass, field
from functools import total_ordering
from itertools import count, islice, takewhile


@total_ordering
@dataclass(frozen=True)
class Span:
    lo: int
    hi: int
    name: str = ""

    def __post_init__(self):
        if self.lo >= self.hi:
            raise ValueError(f"empty span {self.lo}..{self.hi}")

    def __lt__(self, other):
        return (self.lo, self.hi, self.name) < (other.lo, other.hi, other.name)

    def __contains__(self, point):
        return self.lo <= point < self.hi

    def __and__(self, other):
        lo, hi = max(self.lo, other.lo), min(self.hi, other.hi)
        return Span(lo, hi, f"{self.name}&{other.name}") if lo < hi else None

    def __str__(self):
        return f"{self.name}[{self.lo // 60:02}:{self.lo % 60:02}-{self.hi // 60:02}:{self.hi % 60:02}]"


@dataclass
class Node:
    span: Span
    weight: float
    left: "Node" = None
    right: "Node" = None
    top: int = field(init=False)

    def __post_init__(self):
        self.fix()

    def fix(self):
        self.top = max(self.span.hi, *(n.top for n in (self.left, self.right) if n), -1)
        return self


class Calendar:
    def __init__(self, seed=1):
        self.root, self.random, self.size = None, random.Random(seed), 0

    def _split(self, n, key):
        if n is None:
            return None, None
        if n.span < key:
            a, n.right = self._split(n.right, key)
            b = n.fix()
            n.right, a = a, None
            left, right = n.fix(), None
            return self._resplit(left, key)
        a, n.left = self._split(n.left, key)
        return a, n.fix()

    def _resplit(self, n, key):
        spans = list(self._walk(n))
        keep, rest = [s for s in spans if s < key], [s for s in spans if not s < key]
        return self._build(keep), self._build(rest)

    def _build(self, spans):
        if not spans:
            return None
        m = len(spans) // 2
        return Node(spans[m], self.random.random(), self._build(spans[:m]), self._build(spans[m + 1:]))

    def _walk(self, n):
        if n:
            yield from self._walk(n.left)
            yield n.span
            yield from self._walk(n.right)

    def __iter__(self):
        return self._walk(self.root)

    def add(self, span):
        self.root = self._insert(self.root, Node(span, self.random.random()))
        self.size += 1
        return self

    def _insert(self, n, new):
        if n is None:
            return new
        side = "left" if new.span < n.span else "right"
        child = self._insert(getattr(n, side), new)
        setattr(n, side, child)
        if child.weight > n.weight:
            other = "right" if side == "left" else "left"
            setattr(n, side, getattr(child, other))
            setattr(child, other, n.fix())
            n = child
        return n.fix()

    def overlapping(self, lo, hi):
        found, stack, looked = [], [self.root], 0
        while stack:
            n = stack.pop()
            if n is None or n.top <= lo:
                continue
            looked += 1
            if n.span.lo < hi:
                if n.span.hi > lo:
                    found.append(n.span)
                stack.append(n.right)
            stack.append(n.left)
        return sorted(found), looked

    def busy(self):
        merged = []
        for s in self:
            if merged and s.lo <= merged[-1].hi:
                merged[-1] = Span(merged[-1].lo, max(merged[-1].hi, s.hi))
            else:
                merged.append(Span(s.lo, s.hi))
        return merged

    def free(self, lo, hi, least=1):
        at = lo
        for s in self.busy():
            if min(s.lo, hi) - at >= least:
                yield Span(at, min(s.lo, hi), "free")
            at = max(at, s.hi)
        if hi - at >= least:
            yield Span(at, hi, "free")

    def conflicts(self):
        spans = list(self)
        for i, a in enumerate(spans):
            for b in takewhile(lambda s: s.lo < a.hi, spans[i + 1:]):
                yield a & b


def every(start, length, step, name):
    for k in count():
        yield Span(start + k * step, start + k * step + length, f"{name}{k}")


day = Calendar()
for s in islice(every(480, 15, 90, "stand"), 5):
    day.add(s)
for lo, hi, name in ((540, 600, "plan"), (585, 660, "call"), (720, 765, "lunch"), (840, 1020, "write"), (900, 930, "tea")):
    day.add(Span(lo, hi, name))
print(*day, sep=" ")
print(*day.busy(), sep=" ")
print(*day.free(450, 1080, 30), sep=" ")
print(*day.conflicts(), sep=" ")
for lo, hi in ((0, 480), (590, 592), (700, 850), (1100, 1200)):
    found, looked = day.overlapping(lo, hi)
    print(lo, hi, [str(s) for s in found], looked <= day.size)
try:
    day.add(Span(5, 5))
except ValueError as e:
    print(e)
big, check, rng = Calendar(7), [], random.Random(3)
for i in range(300):
    lo = rng.randrange(10000)
    s = Span(lo, lo + rng.randrange(1, 60), str(i))
    big.add(s)
    check.append(s)
print(list(big) == sorted(check), all(big.overlapping(p, p + 5)[0] == sorted(s for s in check if s.lo < p + 5 and s.hi > p) for p in range(0, 10000, 97)))
print(max(big.overlapping(p, p + 1)[1] for p in range(0, 10000, 501)) < 120, len(big.busy()), sum(s.hi - s.lo for s in big.busy()))
