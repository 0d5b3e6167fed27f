# Random text: every method of str, bytes and bytearray that makes or finds text.
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
for i in range(600):
    al = ASC if i % 2 else AL
    s, x, y = text(12 if i % 7 else 300, al), text(3, al), text(3, al)
    print(ascii(s), repr(s.encode('utf-8', 'surrogatepass')), len(s), tr(lambda: s.encode('latin-1', r.pick(['strict', 'replace', 'ignore', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape']))), ascii(repr(s)))
    print([ascii(q) for q in (s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())])
    print([getattr(s, m)() for m in ('isalpha', 'isalnum', 'isdecimal', 'isdigit', 'isnumeric', 'isspace', 'isprintable', 'isascii', 'isidentifier', 'islower', 'isupper', 'istitle')], [[getattr(c, m)() for m in ('isalpha', 'isalnum', 'isdecimal', 'isdigit', 'isnumeric', 'isspace', 'isprintable', 'isidentifier', 'islower', 'isupper', 'istitle')].count(True) for c in s[:20]])
    n = r.bits(5) - 8
    a, b = r.bits(5) - 12, r.bits(5) - 12
    st = r.pick([1, 2, 3, -1, -2, -3])
    print(ascii([s.split(), s.rsplit(), s.split(None, n), s.rsplit(None, n), tr(lambda: s.split(x)), tr(lambda: s.rsplit(x, n)), tr(lambda: s.split(x, n)), s.splitlines(), s.splitlines(True)]))
    print(ascii([s.strip(), s.lstrip(), s.rstrip(), s.strip(x), s.lstrip(y), s.rstrip(x + y), tr(lambda: s.partition(x)), tr(lambda: s.rpartition(x)), s.removeprefix(x), s.removesuffix(y)]))
    print(s.find(x), s.rfind(x), s.find(x, a), s.find(x, a, b), s.rfind(x, a, b), s.count(x), s.count(x, a, b), tr(lambda: s.index(x, a)), tr(lambda: s.rindex(y)), s.startswith(x), s.endswith(y), s.startswith((x, y), a), s.endswith((x, y), a, b), x in s, x < y, x == y, s > x)
    print(ascii([s.replace(x, y), s.replace(x, y, n), s.ljust(n), s.rjust(n, r.pick(['*', 'é', '😀'])), s.center(n), s.zfill(n), s.expandtabs(), s.expandtabs(n), s[a:b:st], s[a:b], s[::-1], s * (n % 4), x + s + y, tr(lambda: s[a]), y.join([s, x, s])]))
    print(ascii([format(s, r.pick(['>20', '^20.3', '<5', '.2', '*^9', 'é>9'])), '%-10.4s|%5s|%r|%a' % (s, x, y, x)]))
    try: B = s.encode('latin-1', 'replace'); X = x.encode('latin-1', 'replace'); Y = y.encode('latin-1', 'ignore')
    except UnicodeEncodeError: continue
    for B in (B, bytearray(B)):
        print(B, B.upper(), B.lower(), B.title(), B.capitalize(), B.swapcase(), [getattr(B, m)() for m in ('isalpha', 'isalnum', 'isdigit', 'isspace', 'isascii', 'islower', 'isupper', 'istitle')])
        print([B.split(), B.rsplit(), B.split(None, n), B.rsplit(None, n), tr(lambda: B.split(X)), tr(lambda: B.rsplit(X, n)), B.splitlines(), B.splitlines(True), B.strip(), B.strip(X), B.lstrip(Y), B.rstrip(X + Y), tr(lambda: B.partition(X)), tr(lambda: B.rpartition(X))])
        print([B.find(X), B.rfind(X), B.find(X, a, b), B.rfind(X, a, b), B.count(X), B.count(X, a, b), tr(lambda: B.index(X, a)), tr(lambda: B.rindex(65)), B.startswith(X), B.endswith((X, Y)), X in B, X < Y, 65 in B])
        print([B.replace(X, Y), B.replace(X, Y, n), B.ljust(n), B.rjust(n, b'*'), B.center(n), B.zfill(n), B.expandtabs(n), B[a:b:st], B[a:b], B * (n % 4), X + B, B.hex(), B.hex('-', n % 5), B.translate(None, X), X.join([B, Y]), tr(lambda: B.decode()), ascii(B.decode('utf-8', r.pick(['replace', 'ignore', 'backslashreplace', 'surrogateescape']))), tr(lambda: B.decode('ascii'))])
    print(tr(lambda: int(s)), tr(lambda: float(s)), tr(lambda: int(s, 0)), tr(lambda: int(x, 16)))
