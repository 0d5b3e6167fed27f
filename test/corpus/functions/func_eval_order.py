# Order of evaluation: arguments, defaults, decorators, operators, subscripts, comparisons, dict displays.
out = []
def t(x):
    out.append(x)
    return x
def flush():
    print(*out)
    out.clear()
def f(*a, **k): return 0
f(t(1), *t([2]), t(3), k=t(4), **t({"z": 5}))
flush()
t(1) + t(2) * t(3) ** t(4) - t(5)
flush()
t(1) < t(2) <= t(2) != t(5) > t(9) == t(10)
flush()
t(0) or t(1) and t(2) or t(3)
flush()
{t(1): t(2), t(3): t(4), **t({})}
flush()
[t(1), *t([2]), t(3)], (t(4), t(5)), {t(6)}
flush()
t([1, 2, 3])[t(0)], t("abcdef")[t(1):t(5):t(2)]
flush()
def g(a=t("da"), *, b=t("db")) -> t("ret"): pass
flush()
x = t(1) if t(0) else t(2)
flush()
d = {}
d[t("i")], d[t("j")] = t(1), t(2)
flush()
(lambda a=t("la"): a)()
flush()
f"{t(1)}{t(2):{t(3)}}"
flush()
[t((a, b)) for a in t([1, 2]) for b in t([3]) if t(a) > 1]
flush()
class C(t(object)):
    a = t("body1")
    def m(self, x=t("mdef")): pass
    b = t("body2")
flush()
assert t(1), t("msg")
del d[t("i")]
not t(1), -t(2), ~t(3)
t(t(t(4)))
flush()
t(d)[t("aug")] = t(5)
d[t("aug")] += t(6)
flush()
