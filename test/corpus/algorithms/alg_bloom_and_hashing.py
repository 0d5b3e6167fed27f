# Hash functions by hand (FNV, djb2, Murmur-like), a Bloom filter, a cuckoo table and consistent hashing.
import bisect
def fnv1a(data, h=0xcbf29ce484222325):
    for b in data: h = (h ^ b) * 0x100000001b3 & 0xffffffffffffffff
    return h
def djb2(s):
    h = 5381
    for c in s: h = h * 33 + ord(c) & 0xffffffff
    return h
def mix(h):
    h = (h ^ h >> 33) * 0xff51afd7ed558ccd & (1 << 64) - 1
    h = (h ^ h >> 33) * 0xc4ceb9fe1a85ec53 & (1 << 64) - 1
    return h ^ h >> 33
def adler(data):
    a, b = 1, 0
    for x in data: a = (a + x) % 65521; b = (b + a) % 65521
    return b << 16 | a
print(hex(fnv1a(b"")), hex(fnv1a(b"foobar")), djb2("hello"), hex(mix(1)), hex(adler(b"Wikipedia")))
class Bloom:
    def __init__(self, bits, k): self.bits, self.k, self.m = 0, k, bits
    def places(self, s):
        h = fnv1a(s.encode())
        return [(h + i * mix(h)) % self.m for i in range(self.k)]
    def add(self, s):
        for p in self.places(s): self.bits |= 1 << p
    def __contains__(self, s): return all(self.bits >> p & 1 for p in self.places(s))
b = Bloom(512, 3)
for i in range(60): b.add(f"key{i}")
print(all(f"key{i}" in b for i in range(60)), sum(f"no{i}" in b for i in range(500)), b.bits.bit_count())
class Cuckoo:
    def __init__(self, size): self.t, self.size, self.moves = [[None] * size, [None] * size], size, 0
    def at(self, side, k): return (mix(k + 1) if side else fnv1a(k.to_bytes(8, "big"))) % self.size
    def add(self, k):
        if k in self: return
        for n in range(40):
            side = n % 2
            i = self.at(side, k)
            k, self.t[side][i] = self.t[side][i], k
            if k is None: return
            self.moves += 1
        old = [x for s in self.t for x in s if x is not None] + [k]
        self.__init__(self.size * 2)
        for x in old: self.add(x)
    def __contains__(self, k): return any(self.t[s][self.at(s, k)] == k for s in (0, 1))
c = Cuckoo(4)
for i in range(0, 300, 7): c.add(i)
print(c.size, [i for i in range(50) if i in c], sum(x is not None for s in c.t for x in s))
class Ring:
    def __init__(self, nodes, copies=20): self.points = sorted((fnv1a(f"{n}#{i}".encode()), n) for n in nodes for i in range(copies))
    def node(self, key): return self.points[bisect.bisect(self.points, (mix(fnv1a(key.encode())), "")) % len(self.points)][1]
before, after = Ring("ABC"), Ring("ABCD")
keys = [f"user{i}" for i in range(200)]
moved = [k for k in keys if before.node(k) != after.node(k)]
print({n: sum(before.node(k) == n for k in keys) for n in "ABC"}, len(moved), {after.node(k) for k in moved})
