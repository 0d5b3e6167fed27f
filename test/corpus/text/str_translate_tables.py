# str.maketrans and translate: dicts, pairs, deletions, missing keys, own mapping classes and errors.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t = str.maketrans("abc", "xyz", "d"); print(t, "abcd!".translate(t))
print(str.maketrans({"a": "1", 98: None, "c": 99, "d": "long"}), "abcd".translate(str.maketrans({"a": "1", 98: None, "c": 99, "d": "long"})))
show(lambda: str.maketrans("ab", "x")); show(lambda: str.maketrans({"ab": "x"})); show(lambda: str.maketrans(5)); show(lambda: str.maketrans("a", 5)); show(lambda: str.maketrans({1.5: "x"})); show(lambda: str.maketrans()); show(lambda: str.maketrans("a", "b", 5))
show(lambda: "a".translate(5)); show(lambda: "a".translate({97: 1.5})); show(lambda: "a".translate({97: -1})); show(lambda: "a".translate({97: 0x110000})); show(lambda: "a".translate({97: ["x"]})); show(lambda: "a".translate())
class Up(dict):
    def __missing__(self, k): return chr(k).upper() if k != 32 else None
class Only:
    def __getitem__(self, k):
        if k == 97: return "[A]"
        raise LookupError
class Fail:
    def __getitem__(self, k): raise ValueError(f"asked for {k}")
print("ab c".translate(Up()), "banana".translate(Only()), "abc".translate(["x"] * 98 + ["B"])); show(lambda: "q".translate(Fail()))
print("héllo wörld".translate(str.maketrans("éö", "eo")), "a\u0301".translate({0x301: None}), "😀x".translate({0x1f600: ":)"}), "x".translate({}), "".translate({97: "b"}))
dna = str.maketrans("ACGT", "TGCA"); print("GATTACA".translate(dna)[::-1])
leet = str.maketrans("aeiost", "431057"); print("elite toast".translate(leet))
html = str.maketrans({"<": "&lt;", ">": "&gt;", "&": "&amp;"}); print("a<b & c>d".translate(html))
swap = {ord(a): b for a, b in zip("()[]", ")(][")}; print("f(x)[i]".translate(swap)[::-1])
print("".join(sorted(set("the quick".translate({32: None})))), len("a-b-c".translate({45: None})), "tab\tx".translate({9: "    "}))
