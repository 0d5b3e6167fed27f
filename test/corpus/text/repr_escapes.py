# repr and ascii of control, quote, surrogate, unprintable and astral characters.
for c in [*range(0, 40), 92, 126, 127, 128, 159, 160, 173, 255, 0x100, 0x378, 0x300, 0x2028, 0x3000, 0xd800, 0xdfff, 0xe000, 0xfeff, 0xffff, 0x1f600, 0xe0001, 0x10ffff]:
    print(hex(c), repr(chr(c)).encode("utf-8", "backslashreplace"), ascii(chr(c)))
for t in ("'", '"', "'\"", "a'b", 'a"b', "\\", "\\'", "\n", "a\tb", "\x00", "it's \"it\"", ""):
    print(repr(t), ascii(t), [t], (t,), {t: t}, eval(repr(t)) == t, eval(ascii(t)) == t)
print("\a\b\f\v\0\1\x7f".encode(), "\101\60\7", "\x41\u0041\U00000041", "\
joined", r"\a\n", R'\'', '\'', "\"", "\\n", '''a
b''', "\q" == "\\q", "\8" == "\\8", len("\377"), "\400" == chr(256))
print(f"{'a'!r} {'é'!a} {'日'!s} {chr(10)!r}", "%r %a" % ("é", "é"), "{!r} {!a}".format("é", "é"))
class R:
    def __repr__(self): return "<é日>"
print(repr(R()), ascii(R()), f"{R()!a}", "%a" % R(), [R()], str(R()))
for n in (-1, 0x110000, "a", 1.5, None, 2 ** 70):
    try:
        print(chr(n))
    except Exception as e:
        print(type(e).__name__, e)
for s in ("", "ab", b"", b"ab", 1, None, b"a", bytearray(b"z")):
    try:
        print(ord(s))
    except Exception as e:
        print(type(e).__name__, e)
