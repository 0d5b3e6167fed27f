# Escapes in literals and how repr shows them.
print("\x41\u0042\U00000043\101\60\0".replace("\0", "NUL"))
for s in ("a\nb", "a\tb", "a\rb", "\x00", "\x1f", "\x7f", "\x80", "\xa0", "\xad", "é", "€", "\u200b", "𝄞", "'", '"', "'\"", "\\", "\\n", "\a\b\f\v", "\ud7ff", "\ufeff", "\u2028", "\U0010ffff", "~", " "):
    print(repr(s), len(s))
print(['a\'b', "c\"d"], {'k"': "v'"}, ("\n",))
print(repr("it's"), repr('say "x"'), repr('both \' and "'))
print("a\
b", r"\d" + "\\d", R"C:\new", "\
start")
print(b"\x00\xff\n\t'\"\\a~\x7f", b"it's", b'"q"', b"'\"")
print(ascii("é€𝄞a\n"), ascii("plain"), ascii(["ü"]))
print("%r %s %a" % ("é\n", "é", "é"), f"{'é'!r} {'é'!a} {'x'!s}")
