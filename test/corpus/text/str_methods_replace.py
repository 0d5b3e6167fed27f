# replace, translate, maketrans.
s = "one two one three one"
print(s.replace("one", "1"), s.replace("one", ""), s.replace("x", "y"), s.replace("one", "ONE", 2), s.replace("one", "x", 0), s.replace("o", "oo"), s.replace("one", "1", -1))
print("abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "aaa".replace("aa", "b"), "aaaa".replace("aa", "a"), "".replace("a", "b"))
t = str.maketrans("abc", "xyz")
print(t, "aabbcc cab".translate(t))
t = str.maketrans("abc", "123", "de")
print("abcdefg".translate(t))
t = str.maketrans({"a": "apple", "b": None, 99: 67})
print("abcabc d".translate(t))
print("hello".translate({ord("l"): "L", ord("o"): 48}), "é€".translate({0xe9: "e"}))
class Up:
    def __getitem__(self, k):
        if k == ord(" "):
            raise LookupError
        return chr(k).upper()
print("some words".translate(Up()))
for f in (lambda: str.maketrans("ab", "c"), lambda: "a".replace("a"), lambda: "a".replace(1, 2), lambda: str.maketrans("a"), lambda: str.maketrans({"ab": 1})):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
