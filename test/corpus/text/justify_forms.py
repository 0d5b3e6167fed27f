# center, ljust, rjust, zfill, expandtabs with odd widths, wide fills and column state.
for w in (0, 1, 3, 4, 5, 6, 7, 10, -5):
    print(w, repr("abc".center(w)), repr("abc".ljust(w, "*")), repr("abc".rjust(w, ".")), repr("ab".center(w, "-")), repr("-7".zfill(w)), repr("+".zfill(w)), repr("".zfill(w)), repr("a-1".zfill(w)))
print("é".center(4, "日"), "日本".ljust(5, "é"), "x".rjust(3, "\U0001f600"), "--5".zfill(6), "+12".zfill(6), "\u06f1".zfill(4))
for t in ("a\tb", "\t", "ab\tc\td", "12345678\tx", "a\n\tb", "a\r\tb", "\t\t", "1234\t5"):
    print([t.expandtabs(n) for n in (8, 4, 1, 0, -1)], repr(t.expandtabs()), repr(t.expandtabs(tabsize=2)))
for f in (lambda: "a".center(), lambda: "a".center("3"), lambda: "a".center(3, ""), lambda: "a".center(3, "ab"), lambda: "a".ljust(3, 1), lambda: "a".rjust(3.0), lambda: "a".zfill("2"), lambda: "a".zfill(), lambda: "a".expandtabs("x"), lambda: "a".center(3, b"x"), lambda: "a".center(3, None)):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
rows = [("name", "qty", "price"), ("tea", 3, 2.5), ("coffee beans", 12, 11.25)]
w = [max(len(str(r[i])) for r in rows) for i in range(3)]
for r in rows:
    print(" | ".join((str(c).rjust if isinstance(c, (int, float)) else str(c).ljust)(n) for c, n in zip(r, w)) + " |")
