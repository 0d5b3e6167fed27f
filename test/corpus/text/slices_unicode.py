# Indexing and slicing of text with characters of one to four bytes.
s = "aé日😀z"
print(len(s), list(s), [s[i] for i in range(-5, 5)], s[::-1], s[1:4], s[::2], s[-1:-6:-2], s[3], ascii(s[2:]))
for a in (None, 0, 2, -2, 9, -9):
    print(a, [s[a:b] for b in (None, 0, 3, -1, 9)], [s[a::k] for k in (2, -1, -3)])
long = "".join(chr(c) for c in range(0x20, 0x700, 13)) + "😀" + "abc" * 40
n = len(long)
print(n, all(long[i] == long[i - n] for i in range(n)), "".join(long[i] for i in range(n)) == long, long[n // 2:] + long[:0] == long[n // 2:], sum(map(ord, long)))
print(all(long[:i] + long[i:] == long for i in range(0, n, 7)), long[::-1][::-1] == long, long[5:50:3] == "".join(long[i] for i in range(5, 50, 3)))
for f in (lambda: s[5], lambda: s[-6], lambda: s["a"], lambda: s[1.0], lambda: s[::0], lambda: s[None], lambda: s[1, 2], lambda: s["a":], lambda: ""[0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
print(max(s), min(s), sorted(s), "é" < "z", "日" > "z", "😀" > "日", s.index("日"), [ord(c) for c in s], s.encode().__len__())
it = iter(s)
print(next(it), next(it), list(it), [*s], {*"hello"} == set("hello"), dict.fromkeys("aab"), list(enumerate("xé")), list(zip("ab", "日é")))
