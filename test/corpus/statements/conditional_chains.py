# if, elif, else with every truth value; conditional expressions nested; short circuit results.
class T:
    def __init__(self, b): self.b = b
    def __bool__(self): print("bool", self.b, end=" "); return self.b
class L:
    def __init__(self, n): self.n = n
    def __len__(self): print("len", self.n, end=" "); return self.n
for v in (0, 1, 0.0, -0.0, 0.1, "", " ", [], [0], {}, {0: 0}, set(), (), (0,), None, range(0), range(1), b"", b"\0", float("nan"), ..., NotImplemented.__class__, T(True), T(False), L(0), L(2)):
    if v: r = "true"
    else: r = "false"
    print(type(v).__name__, r, not v if not isinstance(v, (T, L)) else "", bool(v) if not isinstance(v, (T, L)) else "")
def grade(n):
    if n >= 90: return "A"
    elif n >= 80: return "B"
    elif n >= 70:
        if n % 2: return "C odd"
        else: return "C even"
    elif n < 0: raise ValueError(n)
    else: return "F"
print([grade(n) for n in (95, 85, 75, 74, 10)])
print(1 if 0 else 2 if 0 else 3, (1 if 1 else 2) if 0 else 4, [] or {} or 0 or "last", 1 and "" and 5, 0 or None, not 0 or 1 / 0, None is None and 1, (lambda: 1 if 0 else 2)(), 1 or 2 and 3, (1 or 2) and 3, not 1 == 2, not (1 and 0), "a" in "abc" and "z" not in "abc")
x = T(True) and T(False) or T(True)
print(x.b)
if (n := len("abc")) > 2 and (m := n * 2): print(n, m)
if 0: pass
elif 0: pass
else:
    if 1: print("deep")
