# strip family, removeprefix, removesuffix, padding, zfill, expandtabs.
for s in ("  hi  ", "xxhixx", "\t\nhi\r\n", "", "   ", "hi", "xyxhixyx", "\u00a0hi\u2003"):
    print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.strip("x")), repr(s.strip("xy")), repr(s.lstrip("yx")), repr(s.rstrip("yx ")), repr(s.strip(None)), repr(s.strip("")))
print("prefix-body".removeprefix("prefix-"), "prefix-body".removeprefix("x"), "body.py".removesuffix(".py"), "body.py".removesuffix(""), "aa".removeprefix("aaa"))
for w in (0, 1, 5, 6, 9, 10):
    print(repr("hello".center(w)), repr("hell".center(w)), repr("hello".ljust(w, ".")), repr("hello".rjust(w, "*")), repr("".center(w, "-")))
for s in ("42", "-42", "+42", "", "abc", "-", "--1", "é"):
    print(s.zfill(6), s.zfill(1), s.zfill(3))
print(repr("a\tb\tc".expandtabs()), repr("a\tbb\tccc".expandtabs(4)), repr("\t".expandtabs(3)), repr("a\nb\tc".expandtabs(4)), repr("a\tb".expandtabs(0)))
for f in (lambda: "a".center(5, "ab"), lambda: "a".ljust(5, ""), lambda: "a".strip(1), lambda: "a".zfill("3")):
    try:
        f()
    except TypeError as e:
        print(e)
