# format(): the mini-language over every kind and option, and the messages for what does not fit.


def attempt(v, spec):
    try:
        return format(v, spec)
    except (ValueError, TypeError, OverflowError) as e:
        return f"{type(e).__name__}: {e}"


for v in (0, 7, -42, 123456789, 2 ** 70, True):
    print(v, [attempt(v, s) for s in ("", "d", "b", "o", "x", "X", "#x", "#b", "#o", "08", "+", " ", ",", "_", "_x", "_b", "c" if v == 7 else "n", "<8", "^8", ">8", "=8", "*^9", "+08,", "012_", "e", ".2f", ".3g", "%", "=+#12x")])
for v in (0.0, -0.0, 1.5, -1234567.891, 1e-7, 1e22, float("inf"), float("nan"), 0.1 + 0.2):
    print(v, [attempt(v, s) for s in ("", "f", ".0f", "#.0f", "e", ".3e", "E", "g", "#g", "G", ".3", ".15g", "%", ".1%", ",", "_.2f", "+", " ", "010.2f", "<10.1f", "^+10.1f", "=10.1f", "z.0f", "n", "d", "x", ".400f"[:5], "10")])
for v in ("", "text", "é€", "abcdefghij"):
    print(repr(v), [attempt(v, s) for s in ("", "s", "10", "<10", ">10", "^10", "*^11", ".3", "10.3", "=10", "+", "d", ",", "05", "#", "é^6", "<", "^", "{<6")])
for v in (1 + 2j, -0.5j, complex(0, float("nan"))):
    print(v, [attempt(v, s) for s in ("", ".2f", "e", "+", "20", "<20.1f", "=20", "010", "d", ",")])
for v in (None, [1], (1, 2), {"a": 1}, b"x", range(3), object, len, ...):
    print([attempt(v, s) for s in ("", "s", "10", "d")])


class Money:
    def __init__(self, v):
        self.v = v

    def __format__(self, spec):
        return f"<{spec!r}:{self.v}>"

    def __str__(self):
        return f"{self.v} money"


class Bad:
    def __format__(self, spec):
        return 5


class Temp(float):
    def __str__(self):
        return "temp"


class Word(str):
    def __format__(self, spec):
        return super().__format__(spec).upper()


print(f"{Money(3)} {Money(3):x y} {Money(3)!s:>10} {Money(3)!r:.9} {Word('ab'):>4} {Temp(1.5)} {Temp(1.5):.2f}", attempt(Bad(), ""))
for spec in ("{", "}", "10{", "a10", "10.", ".", "..2", ",,", "_,", ",_", "#,x", "+s", "8y", "-5", "99999999999999999999", ".99999999999999999999f", "=", "0=5", "\0<3", "10 ", "1_0"):
    print(repr(spec), attempt(12, spec), "|", attempt("s", spec), "|", attempt(1.5, spec))
w, p, c = 9, 2, "*"
print(f"{3.14159:{c}^{w}.{p}f}|{'x':{'<' + str(w)}}|{42:{'#' if w else ''}{'x'}}|{w=}|{w = :>4}|{w!r:0>4}|{(lambda: 5)()}|{ {'a': 1}['a'] }|{{}}|{w:{p}}|{'a' 'b'}|{1 if w else 2}|{w:d}{p:d}")
print("{:>{}} {0!r}".format("a", 5) if False else "{:>{}}".format("a", 5), "{0:{1}{2}}".format(5, "0", 4), "{a[k]} {a[0]} {b.real}".format(a={"k": 1, 0: 2}, b=3), "{!a} {!s}".format("é", None))
for f in (lambda: "{} {0}".format(1, 2), lambda: "{0} {}".format(1, 2), lambda: "{".format(), lambda: "}".format(), lambda: "{x}".format(), lambda: "{0.nope}".format(1), lambda: "{0[5]}".format([1]),
          lambda: "{!z}".format(1), lambda: "{:{:{}}}".format(1, 2, 3), lambda: "{1}".format(0), lambda: "{0[}".format([1]), lambda: "{0!}".format(1), lambda: "{a b}".format(**{"a b": 3})):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
