# chr and ord over planes, ranges of letters, and small tables made with them.
print("".join(map(chr, range(97, 123))), [ord(c) for c in "aZ09 ~"])
print([chr(i) for i in (0, 9, 10, 127, 128, 255, 256)], ascii(chr(0x10ffff)), ascii(chr(0xd800)))
for block, lo in (("greek", 0x3b1), ("cyrillic", 0x430), ("hebrew", 0x5d0), ("arrows", 0x2190), ("box", 0x2500)):
    row = "".join(chr(lo + i) for i in range(10))
    print(f"{block:10}{row}", len(row.encode()), [hex(ord(c)) for c in row[:2]])
rot13 = {i: (i - base + 13) % 26 + base for base in (65, 97) for i in range(base, base + 26)}
print("Hello".translate(rot13), "Hello".translate(rot13).translate(rot13))
def shift(c, k):
    if not c.isalpha() or not c.isascii(): return c
    base = ord("A") if c.isupper() else ord("a")
    return chr((ord(c) - base + k) % 26 + base)
print("".join(shift(c, 5) for c in "Xyz, é!"), "".join(shift(c, -5) for c in "Cde, é!"))
for bad in (-1, 0x110000, 2 ** 70):
    try: chr(bad)
    except (ValueError, OverflowError) as e: print(type(e).__name__, e)
for bad in ("", "ab", b"ab", 5, None):
    try: ord(bad)
    except TypeError as e: print(e)
print(ord(b"a"), ord(bytearray(b"z")), chr(True + 64), all(ord(chr(i)) == i for i in range(0, 0x110000, 997)))
print(sorted("bCaA", key=ord), max("aé😀", key=ord), sum(map(ord, "abc")), [chr(ord("a") + i) * (i + 1) for i in range(4)])
digits = {chr(0x660 + i): str(i) for i in range(10)}
print("".join(digits[c] for c in "٣٤٥"), int("٣٤٥"), chr(0x41) < chr(0x61), "\N{SNOWMAN}" == chr(0x2603))
