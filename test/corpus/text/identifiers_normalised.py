# Identifiers beyond ASCII: normalisation to NFKC, in names, attributes, keywords, and what text is as it is.
ﬁnal = 1
print(final, "final" in globals(), "ﬁnal" in globals())
𝐱 = 𝑦 = 2
print(x, y)
ª = "feminine"
print(a)
ſ = "long s"
print(s, "ſ" == "s")
µ = "micro"
print(μ, [n for n in globals() if n == "\u03bc"], [n for n in globals() if n == "\u00b5"])
é = "composed"
print(é)
Ⅷ = 8
print(VIII)
ｗｉｄｅ = "fullwidth"
print(wide)


class Café:
    naïve = 1
    ﬂag = True

    def 数(self, ﬁrst, *, ｋ=3):
        return self.naïve, first, k


c = Café()
print(c.数(1), c.数(ﬁrst=2, k=4), c.flag, hasattr(c, "flag"), hasattr(c, "ﬂag"), Café.__name__)
setattr(c, "ﬁ", "raw")
try:
    print(c.ﬁ)
except AttributeError as e:
    print("AttributeError", e)
print(getattr(c, "ﬁ"))


def ｆ(**kw):
    return sorted(kw)


print(f(ﬁ=1, ｂ=2), f(**{"ﬁ": 1}))
global_names = {"𝓐": 5}
exec("𝓐 = 7", global_names)
print(sorted(k for k in global_names if not k.startswith("__")))
for source in ("x² = 1", "€ = 1", "a·b = 1", "·a = 1", "x𝟙 = 1\nprint(x1)", "℘ = 1; print(℘)", "ₐ = 4; print(a)"):
    try:
        exec(source)
    except SyntaxError as e:
        print(repr(source), e.msg)
print([ch.isidentifier() for ch in ("ﬁ", "𝐱", "²", "·", "a·", "ª", "Ⅷ", "", "é", "e\u0301", "\u0301")])
import_me = "ｍａｔｈ"
import ｍａｔｈ
print(math.pi)
lambda_ = lambda ａ: a * 2
print(lambda_(ａ=4))
match {"k": 1}:
    case {"k": ｖ}:
        print(v)
