# print and repr of nested containers, recursion, subclasses with their own repr, quotes and sep/end forms.
class R:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"R<{self.n}>"
class S(R):
    def __str__(self): return f"str {self.n}"
print(R(1), S(2), [R(1), S(2)], (S(3),), {S(4).n: S(4)}, f"{S(5)} {S(5)!r}", str([S(6)]), "%s %r" % (S(7), S(7)))
print("a'b", ["a'b", 'a"b', "a'\"b", "\n", "\\", "é", ""], ("x",), {"k'": 'v"'}, {'"'}, [b"a'b", b'"'])
l = [1]; l.append(l); print(l); d = {}; d["d"] = d; d["l"] = l; print(d); t = (l, [l]); print(t); s = [{}]; s[0][1] = s; print(s)
print([[], (), {}, set(), frozenset(), "", b"", None, ..., NotImplemented, True, 0.0, -0.0, 1j, range(0), slice(1), int, len])
print([1, [2, [3, [4]]]], {1: {2: {3: {}}}}, ((1,), ((2,),)), [(1, 2), [3], {4}], {(1, 2): [3]}, [*range(3)], {**{"a": 1}})
print(1, 2, sep=""), print(1, 2, sep="\n"), print(end="x\n"), print("a", end=""), print("", "b", sep="|"), print(None, sep=None, end=None)
print(*[], sep="-"); print(*"abc", sep=", "); print([], *[1], {}, sep=";"); print("\ttab", "é" * 3, "\\n")
for kw in ({"sep": 1}, {"end": 1}, {"file": 1}, {"nope": 1}):
    try: print("x", **kw)
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class L(list): pass
class D(dict): pass
class T(tuple): pass
class St(str): pass
class I(int): pass
class Se(set): pass
print(L([1]), D(a=1), T((1,)), St("s"), I(5), Se([1]), Se(), [L(), D(), T(), St("q"), I(1)], repr(St("r")), str(I(6)))
class LR(list):
    def __repr__(self): return "LR" + super().__repr__()
print(LR([1, LR()]), [LR([2])], str(LR()))
class Loop:
    def __init__(self): self.me = [self]
    def __repr__(self): return f"Loop({self.me})" if not hasattr(self, "busy") else "Loop(...)"
x = Loop(); x.busy = 1; print(x.me)
def deep(n):
    v = []
    for _ in range(n): v = [v]
    return v
print(len(repr(deep(50))), repr(deep(3)), str(deep(2)) == "[[[]]]")
print(repr("\x00\x1f\x7f\u00ad\ud800"), ascii("é"), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr(r"\d"), "\x41\101\u0041\N{LATIN CAPITAL LETTER A}")
import io; f = io.StringIO(); print("to", 1, [2], file=f, sep="/", flush=True); print(repr(f.getvalue()))
