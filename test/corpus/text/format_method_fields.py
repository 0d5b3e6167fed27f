# str.format: automatic and manual numbering, attributes, indexes, nested fields, conversions, errors.
class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def __format__(self, spec): return f"P<{spec}>"
    def __repr__(self): return "P()"
    def __str__(self): return "p"
p = P(1, [10, {"k": "v"}])
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0.x} {0.y[0]} {0.y[1][k]}".format(p), "{p.y[1]}".format(p=p), "{[1]}".format("ab"), "{.x}".format(p), "{0[a-b]}".format({"a-b": 1}), "{0[0]} {0[-1]}".format({0: "int", "-1": "text"}))
print("{!r} {!s} {!a}".format(p, p, "é"), "{:>5}|{:<5}|{:^5}".format(1, 2, 3), "{0!r:>6}".format("a"), "{:{}}".format(1, 5), "{:{w}.{p}f}".format(3.14159, w=8, p=2), "{0:{1}{2}}".format(7, "0", "4"), "{:abc}".format(p), "{0:{0.x}}".format(p), "{{}} {{{}}}".format(1), "{:}".format(1), "{0:}".format(p))
print("{:%Y}".format(P(0, 0)), "{a[b]}{c.x}".format(a={"b": 1}, c=p), "{:,} {:_} {:+} {:x} {:e} {:%}".format(1234567, 1234567, 1, 255, 12.5, 0.5), "{:d}".format(True), "{}".format(None), "{:5}".format("ab") + "|", "{:.2}".format("abc"), "{:5.1}|".format("abc"), "{:*^9}".format("mid"))
for t, a, k in (("{", (), {}), ("}", (), {}), ("{0", (1,), {}), ("{} {0}", (1,), {}), ("{0} {}", (1,), {}), ("{}", (), {}), ("{1}", (1,), {}), ("{a}", (), {}), ("{a}", (1,), {"b": 1}), ("{0.q}", (1,), {}), ("{0[5]}", ([1],), {}), ("{0[k]}", ({},), {}), ("{0[k]}", ([1],), {}), ("{!x}", (1,), {}), ("{!}", (1,), {}), ("{!rr}", (1,), {}), ("{:z}", ("a",), {}), ("{:d}", ("a",), {}), ("{:=5}", ("a",), {}), ("{0[}", (1,), {}), ("{0.}", (1,), {}), ("{0[]}", (1,), {}), ("{:{:{}}}", (1, 2, 3), {}), ("{a.b", (), {"a": 1}), ("}{", (), {}), ("{0]}", (1,), {}), ("{:>}", ([1],), {}), ("{:5}", (None,), {}), ("{:5}", (object,), {}), ("{-1}", (1,), {}), ("{ 0}", (1,), {}), ("{0 }", (1,), {})):
    try:
        print(repr(t), repr(t.format(*a, **k)))
    except Exception as e:
        print(repr(t), type(e).__name__, e)
