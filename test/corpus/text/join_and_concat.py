# join over every kind of iterable, its errors, and concatenation and repetition rules.
print(",".join([]), ",".join(["a"]), ",".join("abc"), ", ".join({"x": 1, "y": 2}), "-".join(str(i) for i in range(5)), "".join(reversed("abc")), "ab".join(("1", "2", "3")), "日".join("abc"), "\n".join(map(repr, (1, None))))
class S(str):
    pass
print("+".join([S("p"), S("q")]), type("".join([S("p")])).__name__, type(S("") + "a").__name__, S("-").join("ab"), type(S("a") * 1).__name__)
def g():
    yield "a"
    yield "b"
    raise RuntimeError("stop")
for f in (lambda: ",".join([1]), lambda: ",".join(["a", None]), lambda: ",".join("a", "b"), lambda: ",".join(1), lambda: ",".join(g()), lambda: ",".join([b"a"]), lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + None, lambda: "a" + b"b", lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" - "b", lambda: ["a"] + "b", lambda: "a" + ["b"], lambda: ",".join()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -2, "" * 100, "é" * 3, "x" * True, "-" * 2 ** 3)
s = ""
for i in range(300):
    s += chr(97 + i % 26)
t = s
s += "!"
print(len(s), len(t), s[-3:], t[-3:], s[:26] == t[26:52])
a = b = "x"
a += "y"
print(a, b)
print("one" "two" 'three' """four""" r"\n" "\n".strip(), ("a"
      "b"), "a" f"{1}" "b" f"{2}", "%s" "%s" % (1, 2))
try:
    "a" * 10 ** 19
except OverflowError as e:
    print(e)
