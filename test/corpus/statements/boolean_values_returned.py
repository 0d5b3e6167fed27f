# and, or, not and conditional expressions return operands; truth of every builtin kind.
for v in (0, 1, -1, 0.0, 0.1, "", " ", [], [0], (), (None,), {}, {0: 0}, set(), {0}, None, True, False, 0j, 1j, b"", b"\0", range(0), range(1), ..., len, int, object): print(bool(v) + 0, end="")
print()
print(0 or "a", 1 and "b", "" or [] or 0, 1 and 2 and 3, 0 and 1 / 0, 1 or 1 / 0, None or False, [] and {}, not "", not not "x", "x" and not 0)
log = []
def t(x): log.append(x); return x
r = t(0) or t("") or t("last") or t("never"); print(r, log); log.clear()
r = t(1) and t([]) and t("never"); print(r, log); log.clear()
r = t(0) and t(1) or t(2) and t(3); print(r, log); log.clear()
r = t("yes") if t(True) else t("no"); print(r, log); log.clear()
print("a" if 0 else "b" if 0 else "c", ("a" if 1 else "b") if 1 else "c", 1 if True else 2 if True else 3, [1 if x else 2 for x in (0, 1)])
class L:
    def __init__(self, n): self.n = n
    def __len__(self): log.append("len"); return self.n
class B(L):
    def __bool__(self): log.append("bool"); return self.n > 5
print(bool(L(0)), bool(L(2)), bool(B(3)), bool(B(9)), log)
def default(x=None): return x or "default"
print(default(), default(0), default("v"), default([]))
def first(*a): return next((x for x in a if x), None)
print(first(0, "", 5, 7), first(), first([], {}))
print(True + True, True * 3, sum([True, False, True]), ["no", "yes"][3 > 2], True == 1, True is True, isinstance(True, int), ~True, -True, True << 3, True & 1, True ^ True, type(True & True).__name__, type(True & 1).__name__, int(True), str(False), f"{True:d}", f"{True}", hash(True))
print((lambda: 1 if [] else 2)(), not 1 == 2, not (1 and 0), (not 1) == 0, 5 > 3 and "ok" or "not", 1 and () or "fallback")
