# count, find, index, rfind, rindex with bounds of every sign, empty needles and wide characters.
def all_starts(s, sub): return [i for i in range(len(s) - len(sub) + 1) if s[i:i + len(sub)] == sub]
texts = ["", "a", "aaaa", "abcabc", "ééaéé", "a\U0001f600b\U0001f600", "mississippi"]
needles = ["", "a", "aa", "abc", "é", "\U0001f600", "issi", "zz", "aaaaa"]
for s in texts:
    row = []
    for n in needles:
        starts = all_starts(s, n)
        assert s.find(n) == (starts[0] if starts else -1) and s.rfind(n) == (starts[-1] if starts else -1), (s, n)
        assert (n in s) == bool(starts)
        row.append((s.count(n), s.find(n), s.rfind(n)))
    print(ascii(s), row)
s = "abcabcabc"
for a in ((), (1,), (0, 3), (-3,), (-4, -1), (100,), (0, 100), (-100, 2), (5, 2), (None, 4), (3, None), (9,), (10,)):
    print(a, s.count("abc", *a), s.find("c", *a), s.rfind("a", *a), s.count("", *a), s.find("", *a), s.rfind("", *a), s.startswith("abc", *a), s.endswith("c", *a))
def show(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
show(s.index, "zz"); show(s.rindex, "zz"); show(s.index, "a", 7); show(s.index, "a", 1); show(s.rindex, "a", 0, 3); show(s.find, 5); show(s.find); show(s.count, "a", "b"); show(s.find, "a", 1.5); show(s.count, None); show(s.index, "")
class I:
    def __index__(self): return 3
print(s.find("a", I()), s.count("a", I(), True + 7), s.find("a", True), s.rfind("c", False, I()))
print("in" in "string", "" in "", "x" in "", s.__contains__("bca"), [c in "aeiou" for c in "hello"])
try: 5 in "5"
except TypeError as e: print(e)
def overlapping(s, sub):
    n, i = 0, s.find(sub)
    while i >= 0: n += 1; i = s.find(sub, i + 1)
    return n
print(overlapping("aaaa", "aa"), overlapping("mississippi", "issi"), overlapping("abc", "d"))
long = "ab" * 5000 + "c"
print(long.find("c"), long.find("bc"), long.rfind("ab"), long.count("ba"), long.find("ab" * 4999 + "abc"), ("a" * 3000 + "b").find("a" * 100 + "b"), ("é" * 500 + "x").index("x"))
