# Random number text, format specifications and % conversions.
class R:
    def __init__(s, seed): s.x = seed
    def bits(s, n):
        s.x = (s.x * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return s.x >> (64 - n)
    def pick(s, l): return l[s.bits(30) % len(l)]
r = R(77)
AL = ['a', 'b', 'A', 'B', ' ', '\t', '\n', '1', '0', '-', '+', '_', '.', "'", '"', '\\', '\r', '\x1c', '\x85', 'é', 'É', 'ß', 'Σ', 'σ', 'İ', 'ı', 'ŉ', '€', '一', '😀', '\u2028', '\u3000', 'ﬁ', 'ǅ', 'Ǆ', 'ª', '٣', '²', '½', '\xa0', '\u200b', 'ʰ', '\u0301', '\U0010ffff', '\ud800', '\x7f', '\0', 'aa', 'ab', ', ', 'Ω', 'я', 'Я', 'Ⅷ', 'ⓐ', '̈']
ASC = AL[:17]
def text(n, al): return ''.join([r.pick(al) for _ in range(r.bits(20) % n)])
def tr(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ': ' + str(e)
for i in range(1500):
    s = text(9, ['1', '2', '0', '9', '_', '.', 'e', 'E', '-', '+', ' ', 'x', 'a', 'inf', 'nan', '0x', '0b1', 'p', '٣', 'infinity'])
    print(tr(lambda: int(s)), tr(lambda: float(s)), tr(lambda: int(s, 0)), tr(lambda: int(s, 36)), tr(lambda: float.fromhex(s)), tr(lambda: int(s, 2)))
    v = r.pick([0, 5, -5, 255, 123456789, -2 ** 70, 2 ** 64 - 1, True, 0.0, -0.0, 1.5, -123.456, 1e22, 1e-7, float('inf'), float('nan'), 'ab', 'é', 65])
    sp = r.pick(['', '*<', '>', '=', 'é^', '0=', '<']) + r.pick(['', '', '+', '-', ' ']) + r.pick(['', '', '', 'z']) + r.pick(['', '', '#']) + r.pick(['', '', '0']) + r.pick(['', '12', '3', '30']) + r.pick(['', '', ',', '_']) + r.pick(['', '', '.3', '.0', '.10']) + r.pick(['', 'd', 'x', 'X', 'b', 'o', 'c', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'n', 's', 'q'])
    print(sp, v, tr(lambda: ascii(format(v, sp))), tr(lambda: ('{!r:%s}' % sp).format(v) == format(repr(v), sp)))
    ps = '%' + r.pick(['', '-', '+', ' ', '#', '0', '-0', '+#', '0 ']) + r.pick(['', '9', '3', '20']) + r.pick(['', '.', '.3', '.0', '.12']) + r.pick(['', 'l']) + r.pick(['d', 'i', 'u', 'x', 'X', 'o', 'e', 'E', 'f', 'F', 'g', 'G', 'c', 'r', 's', 'a', '%', 'q'])
    print(ps, tr(lambda: ascii(ps % v)), tr(lambda: ascii(ps % (v,))), tr(lambda: ps.encode() % v))
