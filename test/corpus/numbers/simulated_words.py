# Wrapping arithmetic of 8 to 64 bits, signed and unsigned, saturation, rotates, a linear feedback register.
def wrap(v, bits, signed=False):
    v &= (1 << bits) - 1
    return v - (1 << bits) if signed and v >> bits - 1 else v
def sat(v, bits): return max(-(1 << bits - 1), min((1 << bits - 1) - 1, v))
def rol(v, n, bits): n %= bits; return wrap(v << n | v >> bits - n, bits)
for b in (8, 16, 32, 64):
    top = (1 << b - 1) - 1
    print(b, wrap(top + 1, b, True), wrap(-1, b), wrap(1 << b, b), wrap(top * top, b, True), sat(top + 5, b) == top, sat(-top - 9, b), hex(rol(0x81, 4, b)), wrap(-(1 << b - 1) // -1, b, True))
def lfsr(seed, n):
    out, s = [], seed
    for _ in range(n): bit = (s ^ s >> 2 ^ s >> 3 ^ s >> 5) & 1; s = s >> 1 | bit << 15; out.append(s)
    return out
print([hex(x) for x in lfsr(0xace1, 6)])
def xorshift(x):
    while True:
        x ^= x << 13 & 2 ** 64 - 1
        x ^= x >> 7
        x ^= x << 17 & 2 ** 64 - 1
        yield x
g = xorshift(88172645463325252)
print([next(g) for _ in range(3)])
def div(a, b, bits):
    q = abs(a) // abs(b)
    q = -q if (a < 0) != (b < 0) else q
    return wrap(q, bits, True), wrap(a - q * b, bits, True)
print([div(a, b, 32) for a, b in ((7, -2), (-7, 2), (-7, -2), (-(2 ** 31), -1))], wrap(0xdeadbeef, 16), wrap(0xdeadbeef, 32, True))
