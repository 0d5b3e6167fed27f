# bytearray as a ring buffer, a gap buffer, a bit set and a growing stream; aliasing through memoryview.
class Ring:
    def __init__(self, n): self.b, self.r, self.n = bytearray(n), 0, 0
    def write(self, data):
        if self.n + len(data) > len(self.b): raise BufferError(f"no room for {len(data)} bytes")
        for x in data: self.b[(self.r + self.n) % len(self.b)] = x; self.n += 1
    def read(self, k):
        k = min(k, self.n)
        out = bytes(self.b[(self.r + i) % len(self.b)] for i in range(k))
        self.r, self.n = (self.r + k) % len(self.b), self.n - k
        return out
r = Ring(8); r.write(b"hello"); print(r.read(3)); r.write(b"world"); print(r.b, r.read(10), r.read(1))
try: r.write(b"123456789")
except BufferError as e: print(e)
class Gap:
    def __init__(self): self.before, self.after = bytearray(), bytearray()
    def move(self, k):
        while len(self.before) > k: self.after.append(self.before.pop())
        while len(self.before) < k and self.after: self.before.append(self.after.pop())
    def insert(self, s): self.before += s
    def delete(self, k): del self.after[max(len(self.after) - k, 0):]
    def text(self): return bytes(self.before + self.after[::-1])
g = Gap(); g.insert(b"Helo World"); g.move(3); g.insert(b"l"); g.move(5); g.delete(1); g.insert(b", "); g.move(99); g.insert(b"!"); print(g.text())
class Bits:
    def __init__(self, n): self.b = bytearray((n + 7) // 8)
    def __getitem__(self, i): return self.b[i >> 3] >> (i & 7) & 1
    def __setitem__(self, i, v):
        if v: self.b[i >> 3] |= 1 << (i & 7)
        else: self.b[i >> 3] &= ~(1 << (i & 7)) & 255
s = Bits(20)
for i in range(0, 20, 3): s[i] = 1
s[9] = 0; print(s.b.hex(), [i for i in range(20) if s[i]])
def varint(out, n):
    while n > 127: out.append(n & 127 | 128); n >>= 7
    out.append(n)
def unvarint(b, at):
    n = shift = 0
    while True:
        n |= (b[at] & 127) << shift; at += 1; shift += 7
        if b[at - 1] < 128: return n, at
out = bytearray()
for n in (0, 1, 127, 128, 300, 2 ** 40): varint(out, n)
at, back = 0, []
while at < len(out): n, at = unvarint(out, at); back.append(n)
print(out.hex(), back)
m = memoryview(out); m[0] = 9; m[1:3] = b"\7\7"; print(out[:3], m[:2].tobytes(), bytes(m[-2:]), m.nbytes, m[::2].tolist()[:3])
a = bytearray(b"abc"); c = a; c += b"d"; d = a + b"e"; print(a is c, a, d, a == b"abcd", a[1:] is a, a.copy() is a); a *= 2; print(c, a.pop(), a.pop(0)); a.insert(1, 90); a.reverse(); a.remove(90); a[::2] = b"...."[:len(a[::2])]; print(a); del a[::2]; print(a); a.clear(); print(a, bool(a)); a.extend([65, 66]); a.extend(b"C"); a.extend(x for x in (68,)); print(a)
for f in (lambda: a.append(256), lambda: a.append("x"), lambda: a.extend("str"), lambda: a.extend([300]), lambda: a.remove(1), lambda: bytearray().pop(), lambda: a.__setitem__(0, -1), lambda: a.__setitem__(slice(0, 4, 2), b"abc"), lambda: hash(a), lambda: bytearray(-1), lambda: bytearray("x"), lambda: bytearray([1, "a"]), lambda: a.insert("x", 1), lambda: a.__setitem__(9, 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
