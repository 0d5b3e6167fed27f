# format_map with mappings that compute, and objects whose __format__ is odd.
class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"
print("{a} {b} {a}".format_map({"a": 1, "b": 2}), "{a} {z}".format_map(Default(a=1)), "{x.real} {y[0]}".format_map({"x": 5, "y": "q"}))
class M:
    def __getitem__(self, k): return k.upper()
print("{a}{b!r}{c:>3}".format_map(M()))
for f in (lambda: "{a}".format_map({}), lambda: "{}".format_map({}), lambda: "{0}".format_map({}), lambda: "{a}".format_map([]), lambda: "{a}".format_map(), lambda: "{0}".format_map({0: 1}), lambda: "{0}".format_map({"0": 1}), lambda: "{a}".format_map(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class F:
    def __format__(self, spec): return 5
class G:
    def __format__(self, spec):
        raise ValueError(f"no {spec!r}")
class H:
    pass
class K(str):
    def __format__(self, spec): return "K:" + str.__format__(self, spec)
for f in (lambda: format(F()), lambda: f"{G():abc}", lambda: "{:x}".format(G()), lambda: format(H(), "5"), lambda: format([], "5"), lambda: format(1, 2), lambda: format(K("ab"), ">5"), lambda: "{:>5}".format(K("a")), lambda: format(), lambda: format(1, "", 2), lambda: format(None), lambda: format((1, 2), ""), lambda: object.__format__(1, ""), lambda: format(3 + 0, None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
