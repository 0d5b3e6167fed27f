# str.maketrans in its three forms and translate with dicts, lists and objects.
print(str.maketrans("abc", "xyz"), str.maketrans({"a": 1, 98: None, "c": "long"}), str.maketrans("a", "b", "cd"), str.maketrans("", "", "ab"), str.maketrans("aab", "123"))
print("abcabc".translate(str.maketrans("abc", "xyz")), "abcd".translate({97: "ALPHA", 98: None, 99: 100}), "hello".translate(str.maketrans("", "", "l")), "aé日".translate({233: "e", 26085: "day"}), "".translate({}))
class Rot:
    def __getitem__(self, c):
        if 97 <= c <= 122:
            return chr((c - 97 + 13) % 26 + 97)
        raise LookupError(c)
print("hello, world".translate(Rot()), "hello".translate(Rot()).translate(Rot()))
class Upper(dict):
    def __missing__(self, c):
        return chr(c).upper()
print("abc".translate(Upper({97: "."})), "\0\1\2\3".translate(["a", "b", None]).encode(), "\0\1".translate("xy"))
for f in (lambda: str.maketrans("ab", "c"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans({1.5: 1}), lambda: str.maketrans("a"), lambda: str.maketrans("a", 1), lambda: str.maketrans("a", "b", 3), lambda: "a".translate(), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: 0x110000}), lambda: "a".translate({97: -1}), lambda: "a".translate(5), lambda: str.maketrans(1, 2), lambda: str.maketrans(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
table = {i: None for i in range(32)}
print("a\tb\nc".translate(table), "x\x1fy".translate(table))
