# classmethod and staticmethod: binding, inheritance, alternative constructors.
class Date:
    fmt = "-"
    def __init__(self, y, m, d): self.t = (y, m, d)
    @classmethod
    def parse(cls, s): return cls(*map(int, s.split(cls.fmt)))
    @staticmethod
    def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    @classmethod
    def name(cls): return cls.__name__
    def __repr__(self): return f"{type(self).__name__}{self.t}"
class Slash(Date):
    fmt = "/"
    @classmethod
    def name(cls): return "sub " + super().name()
print(Date.parse("2024-2-29"), Slash.parse("1/2/3"), Date.leap(2000), Date.leap(1900), Slash(1, 1, 1).leap(2024), Date(1, 2, 3).parse("4-5-6"), Date.name(), Slash.name(), Slash(1, 1, 1).name())
f = Date.parse
print(f("9-8-7"), f.__self__ is Date, Date.leap is Date.leap, type(Date.__dict__["parse"]).__name__, type(Date.__dict__["leap"]).__name__, Date.leap.__name__)
class K:
    n = 0
    @classmethod
    def inc(cls):
        cls.n += 1
        return cls.n
class L(K): pass
print(K.inc(), K.inc(), L.inc(), L.inc(), K.n, L.n)
class M:
    def plain(): return "no self"
    s = staticmethod(lambda x: x * 2)
    c = classmethod(lambda cls, x: (cls.__name__, x))
print(M.plain(), M.s(4), M().s(5), M.c(1), M().c(2))
try:
    M().plain()
except TypeError as e:
    print(e)
st = staticmethod(len)
print(st("abc"), callable(st), st.__func__ is len)
