# Subclasses of int: construction, arithmetic gives plain ints, overridden operators, attributes.
class Money(int):
    currency = "EUR"
    def __new__(cls, value, note=""):
        self = super().__new__(cls, value)
        self.note = note
        return self
    def __repr__(self):
        return f"Money({int(self)})"
    def __add__(self, other):
        return Money(int(self) + int(other), self.note)
    __radd__ = __add__

m = Money(10, note="lunch")
print(m, repr(m), str(m), m.note, m.currency)
print(type(m + 1).__name__, (m + 1).note, type(1 + m).__name__, type(m * 2).__name__, m * 2, type(-m).__name__)
print(m == 10, hash(m) == hash(10), {10: "ten"}[m], m < 11, m in [10], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11][m])
print(sum([m, m, m]), sorted([Money(3), 2, Money(1)]), max(Money(3), 2))
print(isinstance(m, int), issubclass(Money, int), Money.__mro__ == (Money, int, object))
print(f"{m:>5}", f"{m:05d}", "%d" % m, "%s" % m, format(m, "x"), hex(m), m.bit_length())
print(int(m), type(int(m)), m.__class__.__name__, m.real, m.numerator, type(m.real).__name__)

class Even(int):
    def __new__(cls, v=0):
        if v % 2:
            raise ValueError(f"{v} is odd")
        return int.__new__(cls, v)
print(Even(4) + Even(6), Even(), bool(Even()), Even(2) ** 70)
try:
    Even(3)
except ValueError as e:
    print(e)
class Big(int):
    pass
b = Big(1 << 100)
print(b, b >> 98, type(b >> 98).__name__, b == 1 << 100, hash(b) == hash(1 << 100), b // 3 * 3 <= b)
class Loud(int):
    def __index__(self):
        return 99
print([0, 1, 2][Loud(1)], range(Loud(3)), "ab" * Loud(2), int(Loud(4)))
try:
    int.__new__(str, 1)
except TypeError as e:
    print(e)
print(Money.from_bytes(b"\x01\x00", "big"), type(Even.from_bytes(b"\x02", "big")).__name__)
