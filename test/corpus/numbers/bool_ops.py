# and, or, not return operands and do not evaluate what they need not.
def t(x):
    print("eval", repr(x), end="; ")
    return x
for a in (0, 1, "", "x", None, [], [0]):
    print(repr(t(a) and t("R")), repr(t(a) or t("R")), not a)
print(t(1) and t(0) and t(2), t(0) or t("") or t(None))
print(t(0) and t(1) or t(3), t(1) or t(2) and t(0))
print(not t(0) and t(5), not (t(0) or t(0)))
class B:
    def __init__(self, v):
        self.v = v
    def __bool__(self):
        print("bool", self.v, end=" ")
        return self.v
class L:
    def __len__(self):
        return 0
print(1 if B(True) else 2, 1 if B(False) else 2, bool(L()), not L(), (B(True) and 5), (L() or 6))
class Bad:
    def __bool__(self):
        return 1
try:
    bool(Bad())
except TypeError as e:
    print(e)
class Neg:
    def __len__(self):
        return -1
try:
    bool(Neg())
except ValueError as e:
    print(e)
print(any([]), all([]), any([0, 0, 3]), all([1, 2, 0]), any(x > 2 for x in (1, 2, 3)), all(x > 0 for x in (1, 2, 3)))
print(True if None else False, "a" if 0 else "b" if 0 else "c", (1, 2) if [] else ())
