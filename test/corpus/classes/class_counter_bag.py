# A multiset class with operators and views over dict.
class Bag:
    def __init__(self, it=()):
        self.d = {}
        for x in it: self.add(x)
    def add(self, x, n=1):
        self.d[x] = self.d.get(x, 0) + n
        if self.d[x] <= 0: del self.d[x]
    def __getitem__(self, x): return self.d.get(x, 0)
    def __len__(self): return sum(self.d.values())
    def __iter__(self):
        for x, n in self.d.items():
            for _ in range(n): yield x
    def __add__(self, o): return Bag([*self, *o])
    def __sub__(self, o):
        r = Bag(self)
        for x in o: r.add(x, -1) if r[x] else None
        return r
    def __and__(self, o):
        r = Bag()
        for x in self.d:
            if min(self[x], o[x]): r.add(x, min(self[x], o[x]))
        return r
    def __eq__(self, o): return isinstance(o, Bag) and self.d == o.d
    def __le__(self, o): return all(o[x] >= n for x, n in self.d.items())
    def top(self, n): return sorted(self.d.items(), key=lambda t: (-t[1], t[0]))[:n]
    def __repr__(self): return f"Bag({''.join(map(str, sorted(self)))!r})"
a, b = Bag("mississippi"), Bag("simple")
print(a, b, len(a), a["s"], a["z"], a.top(2), a + b, a - b, b - a, a & b, Bag("is") <= a, a == Bag(sorted("mississippi")), a != b)
print(list(Bag("aab")), "i" in a, [x for x in Bag("ba")], bool(Bag()), sum(Bag([1, 1, 2])), max(a), a["p"])
a.add("q", 2); a.add("q", -1); a.add("m", -1)
print(a, a.d)
