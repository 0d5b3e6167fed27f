# Conversion of ints to and from text in every radix, big ones too, against own digits.
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
def to(n, base):
    if n < 0:
        return "-" + to(-n, base)
    out = ""
    while True:
        n, d = divmod(n, base)
        out = DIGITS[d] + out
        if not n:
            return out
numbers = [0, 1, -1, 35, 36, 255, -256, 10 ** 9, 2 ** 62 - 1, 2 ** 62, 2 ** 64, -(3 ** 60), 7 ** 77]
for n in numbers:
    texts = [to(n, b) for b in (2, 3, 8, 10, 16, 31, 36)]
    assert [int(t, b) for t, b in zip(texts, (2, 3, 8, 10, 16, 31, 36))] == [n] * 7
    assert to(n, 2) == format(n, "b") and to(n, 8) == format(n, "o") and to(n, 10) == str(n) and to(n, 16) == f"{n:x}"
    print(n, texts[1], texts[5], texts[6])
    print(hex(n), oct(n), bin(n), hex(n).upper())
print(all(int(to(n, b).upper(), b) == n for n in range(-50, 500, 7) for b in range(2, 37)))
print(int("9" * 60), int("-" + "z" * 30, 36), len(str(7 ** 1000)), str(7 ** 1000)[:20], str(7 ** 1000)[-20:])
print(int(str(3 ** 500)) == 3 ** 500, int(hex(3 ** 500), 16) == 3 ** 500, sum(map(int, str(2 ** 500))))
