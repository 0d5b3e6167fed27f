# Exceptions in the middle of expressions leave no half-done effects visible.
log = []
def t(x):
    log.append(x)
    return x
def boom(*a):
    raise ValueError("boom")
def tr(f):
    log.clear()
    try:
        f()
    except ValueError as e:
        print(e, log)
tr(lambda: [t(1), t(2), boom(), t(3)])
tr(lambda: {t("a"): t(1), t("b"): boom(), t("c"): 3})
tr(lambda: t(1) + t(2) * boom())
tr(lambda: print(t(1), boom(), t(2)))
tr(lambda: f"{t(1)} {boom()} {t(2)}")
tr(lambda: t(1) < boom() < t(3))
tr(lambda: (t(0) or boom()) and t(5))
tr(lambda: [x if x < 2 else boom() for x in map(t, range(5))])
a = [1, 2, 3]
def f1(): a[t(0)] = boom()
def f2(): a[boom()] = t(1)
def f3(): a[0] += boom()
def f4(): x, y = t(1), boom()
def f5(): a[0], a[1] = (boom() for _ in range(2))
def f6(): a.extend(boom() if i == 2 else i for i in range(4))
def f7(): a[:] = [boom()]
for f in (f1, f2, f3, f4, f5, f6, f7):
    tr(f)
    print(a)
d = {}
def f8(): d[t("k")] = boom()
def f9(): d.update((i, boom() if i else 0) for i in range(2))
tr(f8)
tr(f9)
print(d)
l = [3, 1, 2]
def f10(): l.sort(key=lambda v: boom() if v == 2 else v)
tr(f10)
print(sorted(l))
it = map(boom, [1, 2])
for _ in range(2):
    try:
        next(it)
    except ValueError:
        print("map raised")
print(next(it, "end"))
