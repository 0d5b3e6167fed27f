# Comparing text: code point order, prefixes, case, mixed kinds, min and max, sort keys, identity of equal text.
pairs = [("a", "b"), ("a", "aa"), ("Z", "a"), ("é", "z"), ("", "a"), ("10", "9"), ("a\0", "a"), ("😀", "\uffff"), ("abc", "abd"), ("x", "x")]
for a, b in pairs:
    print(ascii(a), ascii(b), a < b, a <= b, a == b, a != b, a > b, a >= b)
    assert (a < b) == ([ord(c) for c in a] < [ord(c) for c in b])
for op in ("<", "<=", ">", ">="):
    for v in (1, None, b"a", ["a"]):
        try: eval(f"'a' {op} v")
        except TypeError as e: print(e)
print("a" == 1, "a" != None, "1" == 1, "a" == b"a", "a" == ["a"], "" == (), "True" == True)
words = ["banana", "Apple", "cherry", "apple", "Banana", "éclair", "zebra", "10", "9"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=lambda w: (w.lower(), w)), sorted(words, reverse=True)[:3])
print(min(words), max(words), min("hello"), max("hello"), min(words, key=len), max(words, key=len))
class CI(str):
    def __eq__(self, o): return self.lower() == o.lower()
    def __lt__(self, o): return self.lower() < o.lower()
    def __hash__(self): return hash(self.lower())
print(CI("A") == "a", "a" == CI("A"), CI("b") < "C", sorted(map(CI, ["b", "A", "c"])), CI("X") in ["x"], {CI("K"): 1}[CI("k")], CI("A") != "a")
import functools
def cmp(a, b): return (len(a) > len(b)) - (len(a) < len(b)) or (a > b) - (a < b)
print(sorted(words, key=functools.cmp_to_key(cmp)))
print("abc" < "abd" < "abe", "a" in "abc" in ["abc"], not "a" > "b", "x" is "x" or True, "ab" == "a" + "b", hash("ab") == hash("a" + "b"))
