# strip, lstrip, rstrip, removeprefix, removesuffix: sets of characters, not affixes.
for s in ("  abc  ", "\t\nabc\r\n", "xxabcxx", "xyabcyx", "aaa", "", "\u3000a\xa0", "\x1fa\x1c", "www.example.com"):
    print(ascii(s), [ascii(v) for v in (s.strip(), s.lstrip(), s.rstrip(), s.strip("x"), s.lstrip("xy"), s.rstrip("yx"), s.strip("a"), s.strip(None), s.strip(""))])
print("www.example.com".strip("cmowz."), "mississippi".strip("ipms"), "mississippi".rstrip("ip"), "  a".strip(" a"), "ééaéé".strip("é"), "->x<-".strip("-<>"))
for s, p in (("TestHook", "Test"), ("TestHook", "Hook"), ("TestHook", ""), ("TestHook", "TestHook"), ("TestHook", "TestHookX"), ("aaa", "a"), ("", "a"), ("ééx", "é")):
    print(s, p, repr(s.removeprefix(p)), repr(s.removesuffix(p)))
s = "keep me"
print(s.strip() is s or s.strip() == s, s.removeprefix("zz") == s)
for f in (lambda: "a".strip(1), lambda: "a".strip(b"a"), lambda: "a".strip("a", "b"), lambda: "a".removeprefix(), lambda: "a".removeprefix(None), lambda: "a".removesuffix(("a",)), lambda: "a".lstrip(chars="a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([w.strip(".,!?;:") for w in "Well, hello... world! (yes); no?".split()])
