# isalpha, isdigit, isdecimal, isnumeric, isalnum, isspace, isupper, islower, isidentifier, isprintable, isascii.
tests = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "isidentifier", "isprintable", "isascii", "istitle"]
texts = ["", "a", "A", "1", "a1", " ", "\t\n", "_", "_a", "1a", "é", "É", "²", "½", "Ⅷ", "५", "五", "ß", "ª", "ʰ", "\u2003", "\x1c", "\x85", "\u200b", "\xad", "\x7f", "\ue000", "\U0001f600", "aB", "a b", "A B", "a!", "1_0", "class", "ǅ", "\u0345", "x\u0301", "°", "€"]
for t in texts:
    print(ascii(t), "".join("1" if getattr(t, name)() else "0" for name in tests))
for name in tests:
    print(name, sum(getattr(chr(c), name)() for c in range(128)), sum(getattr(chr(c), name)() for c in range(0x3000) if not 0xd800 <= c < 0xe000))
print([c for c in map(chr, range(128)) if c.isspace()], [hex(c) for c in range(128, 0x3100) if chr(c).isspace()])
print("def".isidentifier(), "x y".isidentifier(), "π".isidentifier(), "·a".isidentifier(), "a·".isidentifier(), "℘".isidentifier())
