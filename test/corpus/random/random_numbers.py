# Random ints of all sizes and floats: arithmetic, conversions, text, formats.
class R:
    def __init__(s, seed): s.x = seed
    def bits(s, n):
        r = 0
        while n > 0:
            s.x = (s.x * 6364136223846793005 + 1442695040888963407) % (1 << 64)
            k = min(n, 32)
            r = (r << k) | (s.x >> (64 - k))
            n -= k
        return r
r = R(12345)
def big():
    k = r.bits(8) % 9
    n = [3, 10, 30, 61, 62, 63, 64, 130, 400][k]
    if r.bits(6) == 0: n = 3000 + r.bits(12) * 4
    v = r.bits(n)
    e = r.bits(3)
    if e == 0: v = (1 << n) - r.bits(2)
    if e == 1: v = (1 << n) + r.bits(2)
    if e == 2 and n > 64: v = (v >> 64) << 64
    return -v if r.bits(1) else v
def h(v):
    return v % 1000000007, v.bit_length()
def tr(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ' ' + str(e)
acc = 0
for i in range(800):
    a, b = big(), big()
    acc = hash((acc, a + b, a - b, a * b, a & b, a | b, a ^ b, ~a, -b))
    if b:
        q, m = divmod(a, b)
        acc = hash((acc, q, m))
        assert q * b + m == a and (m == 0 or (m < 0) == (b < 0)) and abs(m) < abs(b), (a, b)
        assert a // b == q and a % b == m
    s = r.bits(8)
    acc = hash((acc, a << s, a >> s, a < b, a == b, a <= b))
    if i % 8 == 0: print(acc, tr(lambda: h(a * b)), tr(lambda: a / b if b else 0), tr(lambda: float(a)), hash(a))
    if a.bit_length() < 9000:
        t = str(a)
        assert int(t) == a
        acc = hash((acc, len(t)))
        if i % 50 == 0: print(t[:60], hex(a)[:60], oct(b)[:50], bin(a)[-50:])
    assert int(hex(a), 16) == a and int(bin(a), 0) == a and int(oct(a), 8) == a
    if i % 20 == 0:
        n = (a.bit_length() + 8) // 8 + 1
        for o in ('little', 'big'):
            assert int.from_bytes(a.to_bytes(n, o, signed=True), o, signed=True) == a
        print(tr(lambda: pow(a, abs(b) % 50, 1000007)), tr(lambda: pow(a, abs(b), abs(a * 3) + 12345678901234567890123) if b.bit_length() < 500 and a.bit_length() < 500 else 0), tr(lambda: pow(3, -1 - abs(b) % 100, 1 << 70)))
        print([tr(lambda: round(a, -k)) for k in range(0, 25, 4)] if a.bit_length() < 500 else 0)
def flt():
    k = r.bits(3)
    if k == 0: return float(r.bits(20)) / 1000
    if k == 1: return float(r.bits(60))
    if k == 2: return float.fromhex('0x1.%013xp%d' % (r.bits(52), r.bits(11) - 1023 if r.bits(11) else 0))
    if k == 3: return r.bits(30) / (1 + r.bits(30))
    if k == 4: return float(r.bits(5)) + 0.5
    if k == 5: return (r.bits(10) - 512) / 64
    if k == 6: return float('%de%d' % (r.bits(50), r.bits(9) - 256))
    return r.bits(53) * 2.0 ** (r.bits(6) - 32)
SP = ['', '.3', '.0f', '.1f', '.2f', '.10f', 'e', '.0e', '.3e', '.17g', 'g', '.3g', '#.3g', '%', '.1%', ',.2f', '_.4f', '+.2e', ' ', '015.3f', '>20', '^20.2f', '.30f', '.40e', 'z.0f', '#.0f', '=+12', '.5', '.17', '.25', 'G', 'E', 'n', '#', '020,', '.1', '.2', '#.4']
for i in range(500):
    a, b = flt(), flt()
    if r.bits(1): a = -a
    if r.bits(1): b = -b
    print(repr(a), tr(lambda: a + b), tr(lambda: a - b), tr(lambda: a * b), tr(lambda: a / b), tr(lambda: a // b), tr(lambda: a % b), tr(lambda: divmod(a, b)), hash(a), a < b, a == int(a), a.hex())
    print([format(a, SP[(i + j) % len(SP)]) for j in range(4)], '%.3f %g %e %10.2f|%-12.4g|%+.1e' % (a, a, a, b, b, b))
    print(tr(lambda: round(a, r.bits(5) - 12)), tr(lambda: round(a)), int(a), a.is_integer(), a.as_integer_ratio(), float(repr(a)) == a, float.fromhex(a.hex()) == a)
    n = int(b)
    print(a < n, a > n, a == n, n == b, n < b, n > b, tr(lambda: a + n), tr(lambda: n / a), tr(lambda: n * a))
for i in range(300):
    x, y = abs(flt()), r.bits(4) - 7
    print(tr(lambda: x ** 0.5 - x ** 0.5), tr(lambda: 2.0 ** y), tr(lambda: 4.0 ** (y / 2)), tr(lambda: (1 + r.bits(3)) ** y))
