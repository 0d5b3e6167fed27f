# str.format: fields, indexes, attributes, conversions, nested specs, errors.
print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{0}{0}".format("x"), "{a}-{b}".format(a=1, b=2), "{0} {k}".format(5, k=6))
print("{{}} {{{}}} {{x}}".format(3), "{!r} {!s} {!a}".format("é", "é", "é"), "{:>5}|{:<5}|{:^5}|".format("a", "b", "c"))
print("{0[1]} {0[0]}".format([10, 20]), "{d[key]} {d[0]}".format(d={"key": "v", 0: "zero"}), "{:.3f} {:+d} {:#x} {:,}".format(3.14159, 5, 255, 1234567))
class P:
    x = 3
    name = "pt"
    inner = {"q": [1, 2, 3]}
print("{0.x} {0.name!r:>6} {p.inner[q][2]}".format(P(), p=P()))
print("{:{}}|{:{w}.{p}f}|{:{fill}{align}{width}}".format("ab", 6, 3.14159, "mid", w=8, p=2, fill="*", align="^", width=9))
print("{:%}".format(0.25), "{:5}|{:<5}|{:05}".format(42, 42, 42), "{:c}".format(65), "{0:b} {0:o} {0:x}".format(10), "{:e}".format(12345.678))
for f in (lambda: "{}".format(), lambda: "{1}".format(0), lambda: "{a}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{} {0}".format(1), lambda: "{0} {}".format(1), lambda: "{!x}".format(1), lambda: "{0.zz}".format(1), lambda: "{0[5]}".format([1]), lambda: "{:d}".format("s"), lambda: "{0[k]}".format({})):
    try:
        print(f())
    except (IndexError, KeyError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print("{a} {b}".format_map({"a": 1, "b": 2}))
class D(dict):
    def __missing__(self, k):
        return "<" + k + ">"
print("{a} {zz}".format_map(D(a=1)))
fmt = "{:>{w}}".format
print([fmt(i, w=i) for i in range(1, 5)])
