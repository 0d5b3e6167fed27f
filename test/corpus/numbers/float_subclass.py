# Subclasses of float keep their class only where they say so.
class Metres(float):
    unit = "m"
    def __new__(cls, v, exact=True):
        self = super().__new__(cls, v)
        self.exact = exact
        return self
    def __str__(self):
        return f"{float(self):g} {self.unit}"
    def __mul__(self, k):
        return Metres(float(self) * k, self.exact)

d = Metres(2.5, exact=False)
print(d, repr(d), d.exact, d * 2, type(d * 2).__name__, type(2 * d).__name__, type(d + d).__name__)
print(f"{d}", f"{d:.2f}", f"{d!r}", "%s %.1f" % (d, d), "{:8.3f}|".format(d))
print(d == 2.5, d in {2.5}, hash(d) == hash(2.5), d.is_integer(), d.as_integer_ratio(), Metres.fromhex("0x1.8p1"))
print(round(d), round(d, 1), int(d), divmod(d, 2), -d, abs(Metres(-3.5)), d // 1, d % 1, d ** 2)
print(sorted([Metres(3), 1.5, Metres(-1)]), max(d, 2), sum([d, d], 0.5))
class Tagged(float):
    __slots__ = ()
    def __eq__(self, other):
        return float(self) == float(other) and isinstance(other, Tagged)
    __hash__ = float.__hash__
t = Tagged(1.0)
print(t == 1.0, 1.0 == t, t == Tagged(1.0), t != 1.0, {t: "a"}.get(1.0), t in [1.0], t in [Tagged(1)])
try:
    t.x = 1
except AttributeError as e:
    print(e)
print(isinstance(True, float), isinstance(d, float), float(d) is d, type(float(d)))
