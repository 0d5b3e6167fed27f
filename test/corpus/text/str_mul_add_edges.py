# Concatenation and repetition: with ints, bools, negatives, big results, wrong kinds, in place, literals.
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
print("ab" * 3, 2 * "x", "ab" * 0, "ab" * -1, "ab" * True, "" * 1000 == "", "a" "b" "c", "é" * 3)
show(lambda: "a" + 1); show(lambda: 1 + "a"); show(lambda: "a" * "b"); show(lambda: "a" * 1.5); show(lambda: "a" + None); show(lambda: "a" + b"b"); show(lambda: b"b" + "a"); show(lambda: "a" - "b"); show(lambda: -"a"); show(lambda: "a" / 2); show(lambda: "a" + ["b"])
class I:
    def __index__(self): return 2
class R:
    def __radd__(self, o): return f"radd {o!r}"
    def __rmul__(self, o): return f"rmul {o!r}"
    def __rmod__(self, o): return "rmod"
show(lambda: "ab" * I()); show(lambda: "ab" + R()); show(lambda: "ab" * R()); show(lambda: "ab" % R())
s = t = "x"; s += "y"; s *= 2; print(s, t)
acc = ""
for i in range(200): acc += str(i % 10)
print(len(acc), acc[:12], acc.count("7"))
parts = []
for i in range(5): parts.append(chr(97 + i) * (i + 1))
print("".join(parts), "-".join(reversed(parts)), sum(map(len, parts)))
big = "ab" * 5000; print(len(big), big[9999], big[:4], big == "ab" * 5000, hash(big) == hash("ab" * 5000), big.count("ba"))
print(("-" * 20).join(["+", "+"]), "=" * 10 + ">" + " " * 3 + "|", "%s" % ("ab" * 2), f"{'ab' * 2}", ("a" + "b") * 2 + "c")
tri = [" " * (4 - i) + "*" * (2 * i + 1) for i in range(4)]; print(*tri, sep="\n")
print("a" * 3 == "aaa", "ab" + "" is not None, "x".__mul__(3), "x".__add__("y"), "x".__rmul__(2), str.__add__("p", "q"))
