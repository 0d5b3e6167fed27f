# bytes and bytearray from every source, and what is refused.
class B:
    def __bytes__(self): return b"made"
class I:
    def __index__(self): return 3
for t in (bytes, bytearray):
    print(t(), t(3), t(b"ab"), t([1, 2, 255]), t(range(3)), t("é", "utf-8"), t("a", "ascii", "strict"), t(bytearray(b"z")), t(memoryview(b"mv")), t(I()), t((i for i in (65, 66))), t({1: 2}), t(b"q" * 2))
    for f in (lambda: t("a"), lambda: t(-1), lambda: t([256]), lambda: t([-1]), lambda: t(["a"]), lambda: t(1.5), lambda: t(None), lambda: t(b"a", "utf-8"), lambda: t("é", "ascii"), lambda: t("a", 5), lambda: t(1, 2, 3, 4), lambda: t([1.0]), lambda: t(encoding="utf-8"), lambda: t(x=1), lambda: t(["1"])):
        try: print(f())
        except Exception as e: print(t.__name__, type(e).__name__, e)
print(bytes(B()), bytes([True, False]), bytes.fromhex("00 fF 10"), bytearray.fromhex("abCD"), b"\x00\xff\t\n\\'\"", b'"', b"'", rb"\n", b"a" b"b", bytes(b"same") is not None)
for h in ("0", "zz", "0 0", "00 1", "é0", "", " 12 ", 5):
    try: print(bytes.fromhex(h))
    except Exception as e: print(repr(h), type(e).__name__, e)
