# join over all kinds of iterables.
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return "i%d" % self.n
class Seq:
    def __getitem__(self, i):
        if i == 2: raise IndexError
        return "s" + str(i)
class S(str): pass
for x in (["a", "b"], ("a",), "xyz", {"k": 1, "l": 2}, (c for c in "gen"), It(), Seq(), map(str, range(3)), [], "", [S("sub"), "x"], reversed("abc"), {"k": "v"}.values(), ["", ""], ["é", "€"]):
    print(repr("-".join(x)), end=" ")
print()
for x in ([1], ["a", None], ["a", b"b"], 5, None, [["a"]]):
    try:
        print(",".join(x))
    except TypeError as e:
        print(e)
print("".join(["x"] * 5), ", ".join(["a"]), "ab".join("c"), b"-".join([b"a", bytearray(b"b")]), S("+").join("ab"), type(S("+").join(["q"])).__name__)
def boom():
    yield "a"
    raise ValueError("in join")
try:
    "".join(boom())
except ValueError as e:
    print(e)
