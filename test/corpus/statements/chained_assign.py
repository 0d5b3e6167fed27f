# Chained and augmented assignment: evaluation order and single evaluation of targets.
log = []
def t(n, v=None):
    log.append(n)
    return v
class O:
    def __setattr__(self, k, v):
        log.append(f"set {k}={v}")
        object.__setattr__(self, k, v)
class D(dict):
    def __getitem__(self, k):
        log.append(f"get {k}")
        return dict.__getitem__(self, k)
    def __setitem__(self, k, v):
        log.append(f"put {k}={v}")
        dict.__setitem__(self, k, v)
o, d = O(), D(a=1)
o.x = d["k"] = o.y = t("rhs", 5)
print(log)
log.clear()
d[t("key", "a")] += t("val", 3)
print(log, dict(d))
log.clear()
t("obj", d)[t("idx", "z")] = t("rhs", 1)
print(log)
log.clear()
t("f", print)(t("a", "call"), t("b", "order"), sep=t("c", "-"), *t("d", [1]))
print(log)
log.clear()
x = t("l", 1) + t("m", 2) * t("r", 3)
y = {t("k1"): t("v1"), t("k2"): t("v2")}
z = [t(1), t(2)][t(3, 0):t(4, 1)]
print(x, log)
a = [1, 2]
b = a
a += (3,)
print(b, a is b)
a = a + [4]
print(b, a)
s = t1 = "ab"
s += "c"
print(s, t1)
n = [10]
i = 0
n[i] += 5
n[i] **= 2
print(n)
o.x += 1
o.x -= 10
print(o.x, log[-2:])
