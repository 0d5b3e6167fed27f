# collections.abc: what the abstract classes give for free, and what they refuse.
import collections.abc as abc
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
class Seq(abc.Sequence):
    def __init__(self, *v): self.v = v
    def __getitem__(self, i): return Seq(*self.v[i]) if isinstance(i, slice) else self.v[i]
    def __len__(self): return len(self.v)
    def __repr__(self): return f"Seq{self.v}"
s = Seq(3, 1, 3); print(list(s), 1 in s, s.index(3), s.index(3, 1), s.count(3), list(reversed(s)), s[1:], bool(Seq()), [*s]); show(s.index, 9); show(s.index, 3, 1, 2)
class Bits(abc.MutableSequence):
    def __init__(self, n=0): self.n, self.k = 0, 0; [self.append(int(c)) for c in bin(n)[2:]]
    def __len__(self): return self.k
    def __getitem__(self, i):
        if not -self.k <= i < self.k: raise IndexError(i)
        return self.n >> (i % self.k) & 1
    def __setitem__(self, i, b): self.n = self.n & ~(1 << i) | b << i
    def __delitem__(self, i): i %= self.k; self.n = self.n & ((1 << i) - 1) | self.n >> i + 1 << i; self.k -= 1
    def insert(self, i, b): i = min(i, self.k); self.n = self.n & ((1 << i) - 1) | b << i | self.n >> i << i + 1; self.k += 1
b = Bits(0b1011); print(list(b), b.pop(), list(b)); b.extend([1, 1]); b += [0]; b.reverse(); b.insert(0, 1); print(list(b), len(b)); b.remove(0); print(list(b), b.count(1), b.index(0)); b.clear(); print(list(b)); show(b.pop); b.extend(b); b.append(1); b.extend(b); print(list(b))
class OSet(abc.MutableSet):
    def __init__(self, it=()): self.d = dict.fromkeys(it)
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def add(self, x): self.d[x] = None
    def discard(self, x): self.d.pop(x, None)
    def __repr__(self): return f"OSet({list(self.d)})"
x, y = OSet("abc"), OSet("bcd"); print(x & y, x | y, x - y, x ^ y, x <= y, x < OSet("abcd"), x >= OSet("a"), x == set("abc"), x != y, x.isdisjoint("xyz"), x | ["q"], {"a", "z"} - x, x & "ab")
x |= "de"; x -= "a"; x ^= "bz"; x &= OSet("zcde"); print(x, x.pop(), x); x.remove("d"); show(x.remove, "d"); x.clear(); print(x, len(x), OSet("ab")._hash() == OSet("ba")._hash()); x -= x; show(x.pop); show(lambda: OSet() < 5); show(hash, x)
class Map(abc.Mapping):
    def __init__(self, n): self.n = n
    def __getitem__(self, k):
        if not isinstance(k, int) or not 0 <= k < self.n: raise KeyError(k)
        return k * k
    def __iter__(self): return iter(range(self.n))
    def __len__(self): return self.n
m = Map(4); print(dict(m), m.get(9), m.get(2), 3 in m, "a" in m, list(m.keys()), list(m.items()), list(m.values()), m == {0: 0, 1: 1, 2: 4, 3: 9}, m == Map(4), m != Map(3), 9 in m.values(), (2, 4) in m.items(), m.keys() & {1, 9}, m.keys() | {9}, {**m}); show(lambda: m[9]); show(reversed, m); show(hash, m)
show(abc.Sequence); show(type("Half", (abc.MutableMapping,), {"__len__": lambda s: 0})); show(abc.Hashable); show(type("I", (abc.Iterator,), {}))
print([n for n in ("Hashable", "Iterable", "Sized", "Callable", "Sequence", "Mapping", "Set", "Iterator", "Reversible", "Container", "Collection", "ByteString", "Generator", "Awaitable") if isinstance([], getattr(abc, n))], [issubclass(dict, abc.MutableMapping), issubclass(str, abc.Sequence), issubclass(range, abc.Sequence), issubclass(set, abc.MutableSet), issubclass(frozenset, abc.MutableSet), issubclass(bytearray, abc.MutableSequence), isinstance({}.keys(), abc.KeysView), isinstance(len, abc.Callable), isinstance((i for i in ()), abc.Generator), isinstance(iter([]), abc.Iterator), isinstance(5, abc.Hashable), isinstance(memoryview(b""), abc.Sequence)])
class H: __hash__ = None
class It: __iter__ = lambda s: iter(())
class No(It): __iter__ = None
print(isinstance(H(), abc.Hashable), isinstance(It(), abc.Iterable), isinstance(No(), abc.Iterable), issubclass(It, abc.Collection)); abc.Sequence.register(It); print(isinstance(It(), abc.Sequence), issubclass(It, abc.Sequence))
