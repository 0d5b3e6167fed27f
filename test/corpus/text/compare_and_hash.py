# Comparison, hashing and interning-like identity of text; keys of mixed widths.
words = ["", "a", "A", "aa", "b", "B", "é", "e\u0301", "日", "😀", "a\0", "a\0b", "Z", "z", "ab", "abc", " "]
print(sorted(words), sorted(words, reverse=True), sorted(words, key=str.lower), sorted(words, key=len), min(words), max(words, key=len))
for a in ("a", "é", "日", "😀"):
    print([(a < b, a <= b, a == b, a > b) for b in ("a", "é", "日", "😀", "", "aa")])
print("a" == "a", "a" != b"a", "a" == 97, "a" == None, "é" == "\u00e9", "é" == "e\u0301", "ab" == "a" + "b", hash("ab") == hash("a" + "b"), hash("é日") == hash("é" + "日"))
d = {w: i for i, w in enumerate(words)}
print([d["".join(list(w))] for w in words], "zz" in d, d.get("a\0c"))
for f in (lambda: "a" < 1, lambda: "a" < b"a", lambda: "a" > None, lambda: "a" <= ["a"], lambda: min("a", 1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
class CI(str):
    def __eq__(self, o): return self.lower() == o.lower()
    def __hash__(self): return hash(self.lower())
    def __lt__(self, o): return self.lower() < o.lower()
print(CI("Ab") == "aB", "aB" == CI("Ab"), CI("X") in ["x"], {CI("K"): 1}["k"], "k" in {CI("K")}, sorted([CI("b"), CI("A"), CI("C")]), CI("a") != "A", CI("a").upper().__class__.__name__)
print("a" < "b" < "c", "abc" < "abd", "abc" < "abcd", "Z" < "a", "10" < "9", ["b", "a"] > ["a", "z"], ("x", 1) < ("x", 2))
