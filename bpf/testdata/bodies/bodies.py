"""Bodies of hooks on vfs_fallocate(file, mode, offset, len), whose last three arguments are m, x and y here.

Each function whose name begins with t_ is one; the others are what the bodies call. They must do the same
in the machine of the tests, on both paths in a guest, and in CPython. Those that begin with t_raise_ end
some runs with an exception.
"""
K = 7
BIG = 1 << 40
NAME = "krait"
FLAG = True
NOTHING = None


def double(v):
    return v * 2


def sign(v):
    if v < 0:
        return -1
    elif v == 0:
        return 0
    return 1


def clamp(v, low=-100, high=100):
    if v < low:
        return low
    if v > high:
        return high
    return v


def find(v):
    for i in range(20):
        if i * i == v:
            return i


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def pair(a, b):
    return b, a


def record(key, amount):
    n[key] += amount


def nested(v):
    return double(sign(v)) + clamp(v)


def name_of(v):
    return "negative" if v < 0 else "zero" if v == 0 else "positive"


def adder(k):
    def add(v):
        return v + k
    return add


add5 = adder(5)
triple = lambda v: v * 3


def t_001(m, x, y):
    out[m] = x + y


def t_002(m, x, y):
    out[m] = x - y


def t_003(m, x, y):
    out[m] = y - x


def t_004(m, x, y):
    out[m] = x * 3


def t_005(m, x, y):
    out[m] = -x


def t_006(m, x, y):
    out[m] = ~x


def t_007(m, x, y):
    out[m] = +x


def t_008(m, x, y):
    out[m] = abs(x)


def t_009(m, x, y):
    out[m] = abs(y) + abs(x)


def t_010(m, x, y):
    out[m] = x // 7


def t_011(m, x, y):
    out[m] = x // -7


def t_012(m, x, y):
    out[m] = x % 7


def t_013(m, x, y):
    out[m] = x % -7


def t_014(m, x, y):
    out[m] = x // y if y else 0


def t_015(m, x, y):
    out[m] = x % y if y else -1


def t_016(m, x, y):
    out[m] = (x // y) * y + x % y if y else x


def t_017(m, x, y):
    out[m] = x & 0xff


def t_018(m, x, y):
    out[m] = x | 0xff


def t_019(m, x, y):
    out[m] = x ^ y


def t_020(m, x, y):
    out[m] = x & y


def t_021(m, x, y):
    out[m] = x | y


def t_022(m, x, y):
    out[m] = ~(x ^ ~y)


def t_023(m, x, y):
    out[m] = x >> 3


def t_024(m, x, y):
    out[m] = x >> 63


def t_025(m, x, y):
    out[m] = x >> 70


def t_026(m, x, y):
    out[m] = x << 2


def t_027(m, x, y):
    out[m] = m << 5


def t_028(m, x, y):
    out[m] = 1 << (m & 31)


def t_029(m, x, y):
    out[m] = x >> (m & 7)


def t_030(m, x, y):
    out[m] = x == y


def t_031(m, x, y):
    out[m] = x != y


def t_032(m, x, y):
    out[m] = x < y


def t_033(m, x, y):
    out[m] = x <= y


def t_034(m, x, y):
    out[m] = x > y


def t_035(m, x, y):
    out[m] = x >= y


def t_036(m, x, y):
    out[m] = x < y < 100


def t_037(m, x, y):
    out[m] = 0 <= x <= y


def t_038(m, x, y):
    out[m] = x == y == 0


def t_039(m, x, y):
    out[m] = x < 5 != (y > 2)


def t_040(m, x, y):
    out[m] = x and y


def t_041(m, x, y):
    out[m] = x or y


def t_042(m, x, y):
    out[m] = not x


def t_043(m, x, y):
    out[m] = not x and not y


def t_044(m, x, y):
    out[m] = x and y or m


def t_045(m, x, y):
    out[m] = (x or 1) and (y or 2)


def t_046(m, x, y):
    out[m] = bool(x)


def t_047(m, x, y):
    out[m] = bool(x) + bool(y)


def t_048(m, x, y):
    out[m] = True + (x > 0)


def t_049(m, x, y):
    out[m] = (x > 0) * y


def t_050(m, x, y):
    out[m] = x if x > y else y


def t_051(m, x, y):
    out[m] = min(x, y)


def t_052(m, x, y):
    out[m] = max(x, y)


def t_053(m, x, y):
    out[m] = min(x, y, 0)


def t_054(m, x, y):
    out[m] = max(x, y, m)


def t_055(m, x, y):
    out[m] = min(5, 3)


def t_056(m, x, y):
    out[m] = 1 if x < 0 else 2 if x == 0 else 3


def t_057(m, x, y):
    out[m] = x in (1, 7, 100)


def t_058(m, x, y):
    out[m] = x not in (1, 7, 100)


def t_059(m, x, y):
    out[m] = x in (y, m)


def t_060(m, x, y):
    out[m] = m in (1, 2, 3) and x > 0


def t_061(m, x, y):
    out[m] = x is None


def t_062(m, x, y):
    out[m] = NOTHING is None


def t_063(m, x, y):
    out[m] = x == NOTHING


def t_064(m, x, y):
    out[m] = K * m


def t_065(m, x, y):
    out[m] = K ** 2


def t_066(m, x, y):
    out[m] = 2 ** 10 + m


def t_067(m, x, y):
    out[m] = BIG // 3 + m


def t_068(m, x, y):
    out[m] = x + BIG


def t_069(m, x, y):
    out[m] = NAME


def t_070(m, x, y):
    out[m] = NAME == 'krait'


def t_071(m, x, y):
    out[m] = FLAG and x


def t_072(m, x, y):
    out[m] = FLAG


def t_073(m, x, y):
    out[m] = double(x)


def t_074(m, x, y):
    out[m] = double(double(m))


def t_075(m, x, y):
    out[m] = sign(x)


def t_076(m, x, y):
    out[m] = sign(x) * sign(y)


def t_077(m, x, y):
    out[m] = clamp(x)


def t_078(m, x, y):
    out[m] = clamp(x, high=5)


def t_079(m, x, y):
    out[m] = clamp(x, -3, 3)


def t_080(m, x, y):
    out[m] = gcd(abs(x), abs(y)) if abs(x) < BIG else 0


def t_081(m, x, y):
    out[m] = nested(x)


def t_082(m, x, y):
    out[m] = add5(x)


def t_083(m, x, y):
    out[m] = triple(m)


def t_084(m, x, y):
    out[m] = name_of(x)


def t_085(m, x, y):
    out[m] = name_of(x) == 'zero'


def t_086(m, x, y):
    out[m] = len(name_of(x))


def t_087(m, x, y):
    out[m] = name_of(x)[0]


def t_088(m, x, y):
    out[m] = name_of(x)[-1]


def t_089(m, x, y):
    out[m] = name_of(x)[1:4]


def t_090(m, x, y):
    out[m] = name_of(x)[:3]


def t_091(m, x, y):
    out[m] = name_of(x)[3:]


def t_092(m, x, y):
    out[m] = name_of(x)[-4:]


def t_093(m, x, y):
    out[m] = name_of(x)[:-2]


def t_094(m, x, y):
    out[m] = name_of(x)[-5:-1]


def t_095(m, x, y):
    out[m] = name_of(x)[2:2]


def t_096(m, x, y):
    out[m] = name_of(x)[5:1]


def t_097(m, x, y):
    out[m] = name_of(x)[20:]


def t_098(m, x, y):
    out[m] = name_of(x)[m & 3:]


def t_099(m, x, y):
    out[m] = name_of(x)[:m & 7]


def t_100(m, x, y):
    out[m] = name_of(x).startswith('neg')


def t_101(m, x, y):
    out[m] = name_of(x).startswith(('pos', 'ze'))


def t_102(m, x, y):
    out[m] = name_of(x).endswith('ive')


def t_103(m, x, y):
    out[m] = name_of(x).endswith('o')


def t_104(m, x, y):
    out[m] = 'it' in name_of(x)


def t_105(m, x, y):
    out[m] = 'z' in name_of(x)


def t_106(m, x, y):
    out[m] = 'ero' not in name_of(x)


def t_107(m, x, y):
    out[m] = '' in name_of(x)


def t_108(m, x, y):
    out[m] = 'negatives' in name_of(x)


def t_109(m, x, y):
    out[m] = name_of(x) + '!'


def t_110(m, x, y):
    out[m] = '<' + name_of(x) + '>'


def t_111(m, x, y):
    out[m] = name_of(x) + name_of(y)


def t_112(m, x, y):
    out[m] = f'{m}'


def t_113(m, x, y):
    out[m] = f'{x}:{y}'


def t_114(m, x, y):
    out[m] = f'{m:4}|'


def t_115(m, x, y):
    out[m] = f'{m:<4}|'


def t_116(m, x, y):
    out[m] = f'{m:04}|'


def t_117(m, x, y):
    out[m] = f'{x:+d}'


def t_118(m, x, y):
    out[m] = f'{m & 0xfff:x}'


def t_119(m, x, y):
    out[m] = f'{m & 0xfff:#x}'


def t_120(m, x, y):
    out[m] = f'{m & 0xfff:04x}'


def t_121(m, x, y):
    out[m] = f'{m & 0xfff:X}'


def t_122(m, x, y):
    out[m] = f'{x > 0}'


def t_123(m, x, y):
    out[m] = f'{name_of(x)}={x}'


def t_124(m, x, y):
    out[m] = f'{name_of(x)[:3]}-{m}'


def t_125(m, x, y):
    out[m] = f'100%{m}'


def t_126(m, x, y):
    out[m] = name_of(x) < name_of(y)


def t_127(m, x, y):
    out[m] = name_of(x) <= name_of(y)


def t_128(m, x, y):
    out[m] = name_of(x) > name_of(y)


def t_129(m, x, y):
    out[m] = name_of(x) >= name_of(y)


def t_130(m, x, y):
    out[m] = name_of(x) == name_of(y)


def t_131(m, x, y):
    out[m] = name_of(x) != name_of(y)


def t_132(m, x, y):
    out[m] = name_of(x) == f'{name_of(y)}'


def t_133(m, x, y):
    out[m] = name_of(x) < 'p'


def t_134(m, x, y):
    out[m] = 'q' > name_of(y)


def t_135(m, x, y):
    out[m] = name_of(x) in ('zero', 'positive')


def t_136(m, x, y):
    out[m] = (x, y)


def t_137(m, x, y):
    out[m] = (x, name_of(x), x > 0)


def t_138(m, x, y):
    out[m] = (x + 1, (y))


def t_139(m, x, y):
    out[m] = (x, y)[0]


def t_140(m, x, y):
    out[m] = (x, y, m)[-1]


def t_141(m, x, y):
    out[m] = (x, y) == (y, x)


def t_142(m, x, y):
    out[m] = (x, 1) != (x, 2)


def t_143(m, x, y):
    out[m] = len((x, y, m))


def t_144(m, x, y):
    out[m] = pair(x, y)


def t_145(m, x, y):
    out[m] = pair(x, y)[0]


def t_146(m, x, y):
    out[m] = (x, None)


def t_147(m, x, y):
    out[m] = None


def t_148(m, x, y):
    out[m] = htonl(m)


def t_149(m, x, y):
    out[m] = ntohs(m & 0xffff)


def t_150(m, x, y):
    out[m] = ntohl(0x01020304)


def t_151(m, x, y):
    out[m] = strerror(-2)


def t_152(m, x, y):
    out[m] = strerror(m)


def t_153(m, x, y):
    out[m] = syscall_name(m)


def t_154(m, x, y):
    out[m] = signal_name(9)


def t_155(m, x, y):
    out[m] = strerror(m) if x > 0 else strerror(1)


def t_156(m, x, y):
    out[m] = ntop(0x0100007f)


def t_157(m, x, y):
    out[m] = (strerror(2), x)


def t_158(m, x, y):
    out[m] = int(x > 3)


def t_159(m, x, y):
    out[m] = int(x)


def t_160(m, x, y):
    out[m] = str(name_of(x))


def t_161(m, x, y):
    out[m] = (m * 2654435761) % 4294967296


def t_162(m, x, y):
    out[m] = (x ^ (x >> 1)) & 0xffff


def t_163(m, x, y):
    out[m] = -(-x) - -(y)


def t_164(m, x, y):
    out[m] = x - (y - (x - y))


def t_165(m, x, y):
    out[m] = (x + y) // 2


def t_166(m, x, y):
    out[m] = (x - y) % 10


def t_167(m, x, y):
    out[m] = ((x % 5) + 5) % 5


def t_168(m, x, y):
    out[m] = x // 3 * 3 + x % 3 - x


def t_169(m, x, y):
    out[m] = (x > 0) == (y > 0)


def t_170(m, x, y):
    out[m] = (x > 0) != (y > 0)


def t_171(m, x, y):
    out[m] = not (x < y) and not (x > y)


def t_172(m, x, y):
    out[m] = 0 if not x else 1 if x > 0 else -1


def t_173(m, x, y):
    out[m] = (a := x % 1000 + 1) * a


def t_174(m, x, y):
    n[x] += 1


def t_175(m, x, y):
    n[x, y] += 1


def t_176(m, x, y):
    n[x > 0] += y


def t_177(m, x, y):
    n[name_of(x)] += 1


def t_178(m, x, y):
    n[name_of(x), m] += m


def t_179(m, x, y):
    n[x] -= y


def t_180(m, x, y):
    n.add(x)


def t_181(m, x, y):
    n.add(m, 3)


def t_182(m, x, y):
    n[0] += 1
    n[1] += n[0]


def t_183(m, x, y):
    if n[x] == 0:
        n[x] += 10
    else:
        n[x] += 1


def t_184(m, x, y):
    h.add(x)


def t_185(m, x, y):
    h.add(m)
    h.add(m + 1)


def t_186(m, x, y):
    h[name_of(x)].add(y)


def t_187(m, x, y):
    h[m & 1].add(x, 2)


def t_188(m, x, y):
    h[x > 0, y > 0].add(m)


def t_189(m, x, y):
    lin.add(x)


def t_190(m, x, y):
    lin[m % 3].add(y)


def t_191(m, x, y):
    lin.add(m, m)


def t_192(m, x, y):
    st.add(x)


def t_193(m, x, y):
    st[name_of(x)].add(m)


def t_194(m, x, y):
    st[m % 2, 1].add(-m)


def t_195(m, x, y):
    seen.add(x)


def t_196(m, x, y):
    seen.add((name_of(x), y))


def t_197(m, x, y):
    seen.add(m % 3)
    if 1 in seen:
        n[1] += 1


def t_198(m, x, y):
    seen.add(m)
    seen.discard(m - 1)


def t_199(m, x, y):
    ev.append(x)


def t_200(m, x, y):
    ev.append((m, name_of(x), x > 0, None))


def t_201(m, x, y):
    if x > 0:
        ev.append((x,))


def t_202(m, x, y):
    out[m] = x
    out[m] += y


def t_203(m, x, y):
    out[m] = x
    del out[m]


def t_204(m, x, y):
    out[x] = y
    if y in out:
        n[0] += 1


def t_205(m, x, y):
    prev = out.get(0)
    if prev is not None:
        n[m] += prev
    out[0] = m


def t_206(m, x, y):
    prev = out.get(0)
    out[0] = x
    if prev is None:
        return
    n[prev] += 1


def t_207(m, x, y):
    prev = out.pop(m - 1, 0)
    out[m] = prev + 1


def t_208(m, x, y):
    out[m] = out.get(m - 1, 100) + 1


def t_209(m, x, y):
    prev = out.get(m - 1)
    if prev:
        n[prev] += 1
    out[m] = m % 2


def t_210(m, x, y):
    prev = out.get(m - 1)
    if not prev or prev > 3:
        n[0] += 1
    out[m] = m


def t_211(m, x, y):
    a = out.get("a", 0)
    out["a"] = a + m


def t_212(m, x, y):
    out[name_of(x)] = (x, y)


def t_213(m, x, y):
    p = out.get(0, (0, 0))
    out[0] = (p[0] + x, p[1] + y)


def t_214(m, x, y):
    a, b = out.get(1, (5, 6))
    out[1] = (b, a)


def t_215(m, x, y):
    out[m] = name_of(x)
    if out[m] == "zero":
        n[0] += 1


def t_216(m, x, y):
    if x > 0:
        n[1] += 1
    elif x == 0:
        n[2] += 1
    else:
        n[3] += 1


def t_217(m, x, y):
    if x > 0 and y > 0 or m == 3:
        n[1] += 1


def t_218(m, x, y):
    if not (x > 0 or y > 0):
        n[m] += 1


def t_219(m, x, y):
    a = x
    if a < 0:
        a = -a
    out[m] = a


def t_220(m, x, y):
    a, b = x, y
    a, b = b, a
    out[m] = (a, b)


def t_221(m, x, y):
    a = b = x + 1
    out[m] = a * 2 + b


def t_222(m, x, y):
    (a, b), c = (x, y), m
    out[m] = a + b + c


def t_223(m, x, y):
    [a, b] = pair(x, y)
    out[m] = a - b


def t_224(m, x, y):
    a: int = x
    a += 1
    a -= 2
    a *= 3
    out[m] = a


def t_225(m, x, y):
    a = x
    a //= 3
    b = x
    b %= 3
    out[m] = (a, b)


def t_226(m, x, y):
    a = m
    a <<= 3
    a |= 1
    a ^= 2
    a &= 0xff
    a >>= 1
    out[m] = a


def t_227(m, x, y):
    t = (x, y)
    u = (t[1], t[0])
    out[m] = u


def t_228(m, x, y):
    for i in range(5):
        n[i] += 1


def t_229(m, x, y):
    total = 0
    for i in range(10):
        total += i
    out[m] = total


def t_230(m, x, y):
    total = 0
    for i in range(m):
        total += i
    out[m] = total


def t_231(m, x, y):
    total = 0
    for i in range(2, 20, 3):
        total += i
    out[m] = total


def t_232(m, x, y):
    total = 0
    for i in range(20, 0, -6):
        total = total * 10 + i
    out[m] = total


def t_233(m, x, y):
    total = 0
    for i in range(-3, m % 10):
        total += i
    out[m] = total


def t_234(m, x, y):
    for i in range(10):
        if i == m:
            break
        n[m] += 1


def t_235(m, x, y):
    for i in range(10):
        if i % 2:
            continue
        n[i] += 1


def t_236(m, x, y):
    for i in range(4):
        if i == m:
            break
    else:
        n[-1] += 1


def t_237(m, x, y):
    for i in range(3):
        for j in range(3):
            if j > i:
                break
            n[i, j] += 1


def t_238(m, x, y):
    for i in range(0):
        n[0] += 1
    else:
        n[1] += 1


def t_239(m, x, y):
    i = 0
    while i < 5:
        i += 1
    out[m] = i


def t_240(m, x, y):
    i = m
    while i > 0:
        i -= 3
        n[i] += 1
        if i == 1:
            break


def t_241(m, x, y):
    i = abs(x)
    digits = 0
    while i:
        i //= 10
        digits += 1
    out[m] = digits


def t_242(m, x, y):
    i = 0
    while True:
        i += 1
        if i * i > m:
            break
    out[m] = i


def t_243(m, x, y):
    i = 0
    while i < 10:
        i += 1
        if i % 3 == 0:
            continue
        n[i] += 1
    else:
        n[0] += 1


def t_244(m, x, y):
    best = -1
    for v in (x, y, m):
        if v > best:
            best = v
    out[m] = best


def t_245(m, x, y):
    for v in (1, 5, m):
        n[v] += v


def t_246(m, x, y):
    for a, b in ((1, 2), (x, y)):
        n[a] += b


def t_247(m, x, y):
    for s in ("a", "bb", name_of(x)):
        n[s] += len(s)


def t_248(m, x, y):
    for v in (x, y):
        if v < 0:
            break
        n[v] += 1
    else:
        n[100] += 1


def t_249(m, x, y):
    r = find(m)
    if r is None:
        n[-1] += 1
    else:
        n[r] += 1


def t_250(m, x, y):
    r = find(m * m)
    out[m] = r if r is not None else -1


def t_251(m, x, y):
    record(x, y)
    record(m, 1)


def t_252(m, x, y):
    record(name_of(x), sign(y))


def t_253(m, x, y):
    out[m] = clamp(gcd(m, 12) + sign(y), 0, 4)


def t_254(m, x, y):
    s = name_of(x)
    if s.startswith("neg") and len(s) == 8:
        n[s] += 1


def t_255(m, x, y):
    s = name_of(x)
    for i in range(len(s)):
        n[s[i]] += 1


def t_256(m, x, y):
    s = "x"
    for i in range(3):
        s = s + "y"
    out[m] = s


def t_257(m, x, y):
    s = name_of(x) if m else "none"
    out[m] = s[1:3] + s[0]


def t_258(m, x, y):
    print(x, y)


def t_259(m, x, y):
    print(f"{x:>8}|{y:<8}|{m:^8}|")


def t_260(m, x, y):
    print(f"{m:08b} {m:o} {m:#x} {x:,}")


def t_261(m, x, y):
    print(name_of(x), sep="", end=";\n")


def t_262(m, x, y):
    print(f"{name_of(x):>10}|{name_of(x):.3}|{name_of(x)!r}")


def t_263(m, x, y):
    print("a", x > 0, None, 3, sep="-")


def t_264(m, x, y):
    print((x, "q", y > 0))


def t_265(m, x, y):
    print(f"{x > 0} {x > 0:d} {'lit'} {5:3}")


def t_266(m, x, y):
    print(strerror(-m), signal_name(m % 9 + 1))


def t_267(m, x, y):
    if m % 2:
        print("odd")
        return
    print("even")


def t_268(m, x, y):
    pass


def t_269(m, x, y):
    return


def t_270(m, x, y):
    x + y
    n[0] += 1


def t_271(m, x, y):
    a = None
    if a is None:
        n[0] += 1


def t_272(m, x, y):
    if FLAG:
        n[1] += 1
    else:
        n[2] += 1


def t_273(m, x, y):
    if K > 5 and m > K:
        n[m] += K


def t_274(m, x, y):
    assert m >= 0
    n[0] += 1


def t_275(m, x, y):
    a = (m, m + 1, m + 2)
    b, c, d = a
    n[b + c + d] += len(a)


def t_276(m, x, y):
    n[m] += x if x < 1000 else 1000


def t_277(m, x, y):
    n[(x > 0) + (y > 0)] += 1


def t_278(m, x, y):
    a = min(m, 10)
    for i in range(a):
        n[i] += a


def t_279(m, x, y):
    a = 1
    for i in range(10):
        a = a * 3 % 1000
    out[m] = a


def t_280(m, x, y):
    a, b = 0, 1
    for i in range(m % 40):
        a, b = b, a + b
    out[m] = a


def t_281(m, x, y):
    h[name_of(x)].add(m)
    st[name_of(x)].add(m)
    n[name_of(x)] += m


def t_raise_282(m, x, y):
    out[m] = x // y


def t_raise_283(m, x, y):
    out[m] = x % (m - 3)


def t_raise_284(m, x, y):
    out[m] = 1 << x if x < 60 else 0


def t_raise_285(m, x, y):
    out[m] = x >> y if abs(y) < 60 else 0


def t_raise_286(m, x, y):
    out[m] = n[m] // (y - 3)


def t_raise_287(m, x, y):
    del out[m - 1]
    out[m] = 1


def t_raise_288(m, x, y):
    out[m] = m
    n[out[m - 1]] += 1


def t_raise_289(m, x, y):
    assert x > 0
    n[m] += 1


def t_raise_290(m, x, y):
    assert y != 3, f"y is {y}"
    n[m] += 1


def t_raise_291(m, x, y):
    if x < 0:
        raise ValueError("negative")
    n[x] += 1


def t_raise_292(m, x, y):
    if x < 0:
        raise KeyError
    n[x] += 1


def t_raise_293(m, x, y):
    seen.remove(m - 1)
    seen.add(m)


def t_raise_294(m, x, y):
    out[m] = name_of(x)[m]
