# Float addition, subtraction and multiplication at the edges: ties, cancellation, carries, subnormals, overflow.
import math
import struct


def f(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def bits(x):
    return "nan" if x != x else f"{struct.unpack('<Q', struct.pack('<d', x))[0]:016x}"


state = 88172645463325252


def rnd():
    global state
    state ^= state << 13 & 0xffffffffffffffff
    state ^= state >> 7
    state ^= state << 17 & 0xffffffffffffffff
    return state


def some(kind):
    r = rnd()
    sign, frac = r >> 63 << 63, r & (1 << 52) - 1
    if kind == 0:
        return f(r)
    if kind == 1:
        return f(sign | (1023 + rnd() % 4) << 52 | frac)
    if kind == 2:
        return f(sign | (rnd() % 60) << 52 | frac)
    if kind == 3:
        return f(sign | (1990 + rnd() % 57) << 52 | frac)
    if kind == 4:
        return f(sign | (1023 + rnd() % 3) << 52 | rnd() % 3)
    return f(sign | (1023 + rnd() % 60) << 52 | (1 << 52) - 1 - rnd() % 3)


total = 0
for i in range(6000):
    a = some(rnd() % 6)
    b = f(struct.unpack("<Q", struct.pack("<d", a))[0] ^ rnd() % 4 ^ (rnd() & 1) << 63) if i % 7 == 0 else some(rnd() % 6)
    for r in (a + b, a - b, a * b):
        total = (total * 31 + hash(bits(r).encode().hex() if r != r else int(bits(r), 16))) % (1 << 61) if r == r else total + 1
    if i % 500 == 0:
        print(bits(a), bits(b), bits(a + b), bits(a - b), bits(a * b))
print(total)
tiny, huge, eps = 5e-324, 1.7976931348623157e308, 2.0 ** -52
values = [0.0, -0.0, tiny, -tiny, 2.2250738585072014e-308, 2.225073858507201e-308, 1.0, 1 + eps, 1 - eps / 2, -1.0, 2.0 ** 53, 2.0 ** 53 + 2,
          huge, -huge, huge / 2, math.inf, -math.inf, math.nan]
for a in values:
    print(" ".join(bits(a + b) for b in values))
    print(" ".join(bits(a * b) for b in values))
print(huge + 2.0 ** 970 == math.inf, huge + 2.0 ** 969 == huge, huge * (1 + eps), 2.0 ** 53 + 1 == 2.0 ** 53, 2.0 ** 53 + 3 == 2.0 ** 53 + 4)
print(0.1 + 0.2, 0.1 * 3, 1 - 0.9, 1e16 + 1, 1e16 + 2.9999, 0.1 + 0.7, 4.35 * 100, 1.1 * 1.1, 3 * 1.1, tiny * 0.5, tiny * 0.5000001, tiny + tiny)
