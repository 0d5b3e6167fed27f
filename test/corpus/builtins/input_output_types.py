# repr and str of everything nested in everything: containers in containers, quotes, floats, bytes, classes.
class R:
    def __repr__(self): return "R'\"\n"
class S(R):
    def __str__(self): return "S"
vals = [R(), S(), "it's", 'say "hi"', b"b'", 1.0, 1e100, -0.0, None, True, ..., int, (), (1,), [], {}, set(), frozenset(), {1}, range(3), slice(1), "é\n", bytearray(b"x"), 10 ** 25]
for v in vals: print(str(v), repr(v), [v], (v,), f"{v}", f"{v!r}", "%s|%r" % (v, v) if not isinstance(v, tuple) else "tuple", sep=" ~ ")
print({"a": vals[:4]}, [[[]]], [()], ({},), {(): []}, [{1: {2: {3: []}}}], {None: None, True: False}, [1, [2, [3, [4]]]], (1, (2, (3,))), {"k": (1, [2, {"z": {5}}])})
l = [1]
l.append(l)
d = {"d": 1}
d["me"] = d
t = ([],)
t[0].append(t)
print(l, d, t, [l, l], repr(l) == str(l))
