# The is* methods over one character of every sort, and over mixed and empty text.
names = "isalpha isdigit isdecimal isnumeric isalnum isspace isupper islower istitle isidentifier isprintable isascii".split()
chars = ["", "a", "A", "1", " ", "_", "-", "\n", "\x00", "\x7f", "é", "É", "ß", "ª", "²", "½", "٣", "Ⅷ", "ǅ", "中", "\u00a0", "\u200b", "\u2028", "\u0301", "😀", "\ud800", "\U0010ffff", "ŉ", "ⓐ", "𝟘", "ʰ", "·", "℘"]
print(" " * 10, *[n[2:6] for n in names])
for c in chars:
    print(ascii(c).ljust(13), "".join("1" if getattr(c, n)() else "." for n in names), ascii(c.upper()), ascii(c.lower()), ascii(c.title()), ascii(c.casefold()), ascii(c.swapcase()))
words = ["Hello World", "hello", "HELLO", "Hello world", "hello1", "1", "1a", "a b", "A1 B2", "They'Re", "ab\t", "ÀÉ", "a_b", "if", "über1", "ab-c", "\t\n ", "X", "McDonald", "x²", "1.5", "-1"]
for w in words: print(repr(w).ljust(14), "".join("1" if getattr(w, n)() else "." for n in names), repr(w.capitalize()), repr(w.title()))
print(sum(chr(i).isalpha() for i in range(0x3000)), sum(chr(i).isupper() for i in range(0x3000)), sum(chr(i).isdigit() for i in range(0x3000)), sum(chr(i).isprintable() for i in range(0x3000)), sum(chr(i).isspace() for i in range(0x10000)), sum(chr(i).isidentifier() for i in range(0x3000)))
for n in names[:3]:
    try: getattr("a", n)(1)
    except TypeError as e: print(e)
print(str.isalpha("x"), list(filter(str.isdigit, "a1b2")), all(map(str.isspace, " \t")), "".join(filter(str.isalnum, "a-b_c 1")))
def kind(tok):
    if tok.isidentifier(): return "name"
    if tok.isdecimal(): return "int"
    if tok.removeprefix("-").replace(".", "", 1).isdecimal(): return "number"
    return "op" if tok and not tok.isspace() else "blank"
print([kind(t) for t in ("x1", "12", "-3.5", "+", " ", "", "1x", "é", "..", "３")])
