# str.format: attributes, items, nesting, auto and manual numbering, conversions and all its errors.
def show(fmt, *a, **k):
    try: print(repr(fmt.format(*a, **k)), end="; ")
    except Exception as e: print(type(e).__name__, e, end="; ")
class P:
    x, items = 5, {"k": [10, 20], "3": "three", 3: "int"}
    def __format__(self, s): return f"P<{s}>"
p = P()
show("{} {}", 1, 2); show("{1} {0} {1}", "a", "b"); show("{0.x} {0.items[k][1]}", p); show("{a[0]}{b.real}", a="xy", b=3); show("{0[3]}", {3: "i", "3": "s"}); show("{0[-1]}", {"-1": "neg"}); show("{0[k]}", {"k": 1}); show("{0[a b]}", {"a b": 2}); show("{.x}", p); show("{[1]}", "ab"); show("{0[0][0]}", [["deep"]])
print()
show("{:{}}", 5, 4); show("{:{w}.{p}f}", 3.14159, w=8, p=2); show("{0:{1}{2}}", "x", ">", 5); show("{:>{}}|{:<{}}|", 1, 3, 2, 4); show("{0:{0}}", 5); show("{:{}{}{}}", "a", "*", "^", 5); show("{p:a{n}b}", p=p, n=1); show("{:{:{}}}", 1, 2, 3); show("{0!r:>5}", "a"); show("{!s}", "b"); show("{!a}", "é"); show("{a!r}", a="q")
print()
for s in ("{", "}", "{}}", "{{}", "{!}", "{!x}", "{!rr}", "{0!r", "{:", "{0", "{a.}", "{a[}", "{a[]}", "{a[0}", "{a[0]x}", "{} {0}", "{0} {}", "{1}", "{b}", "{a.nope}", "{0[9]}", "{0[x]}", "{a[x]}", "{-1}", "{ }", "{0 }", "{a }", "{:d}", "{0:s}", "{:.2d}", "{a:{}}", "{.}", "{[}", "{0.0}", "{0[]}"): show(s, 7, a=[1])
print()
show("{{}}"); show("{{{}}}", 1); show("}}{{"); show("{{{{"); show(""); show("no fields", 1, 2, x=3); show("{}" * 3, *"abc"); show("{x}{x}", x=1); show("{0}{a}", 1, a=2); show("{}{a}", 1, a=2); show("{self}", self=5); show("{format_spec}", format_spec=1); show("{é}", é=1); show("{class}", **{"class": 1}); show("{0x}", **{"0x": 1}); show("{a b}", **{"a b": 2})
print()
class K:
    def __getitem__(self, k): return f"<{k!r}>"
    def __getattr__(self, n): return f".{n}"
show("{0[1]} {0[x]} {0.attr} {0[1.5]} {0[ ]} {0[']}", K()); show("{0.__class__.__name__}", 1); show("{0:%H:%M}", p); show("{:x}", 255); show("{:,}", 10 ** 7); show("{:%}", .25); show("{:>10}", None); show("{}", None); show("{:5}|{:<5}|", True, True)
print()
print("{name}".format_map({"name": 1}), str.format("{}-{}", 1, 2), "{:{fill}{align}{width}}".format("mid", fill="-", align="^", width=9), "{0:>{1}}".format("r", 4), ("{:<4}" * 3).format("a", "bb", "ccc").rstrip() + "|")
