# Evaluation order in assignments, augmented assignments, subscripts, calls and comparisons.
log = []
def n(x, v=None):
    log.append(x)
    return x if v is None else v
def show():
    print(*log)
    log.clear()
d = {}
d[n("key")] = n("value"); show()
n("obj", d)[n("k")] = n("v"); show()
a = n("chain", [0, 0]); a[n("i", 0)] = a[n("j", 1)] = n("rhs"); show()
l = [0, 1]
n("t", l)[n("idx", 0)] += n("add", 5); show()
x, n("s", l)[n("si", 1)] = n("one"), n("two"); show()
n("f", lambda *a, **k: None)(n("a1"), *n("star", [1]), k=n("kw"), **n("dd", {})); show()
n("c1", 1) < n("c2", 2) < n("c3", 1) < n("c4", 0); show()
n("l", 0) and n("r"); n("l", 1) or n("r"); show()
{n("dk1"): n("dv1"), n("dk2"): n("dv2")}; show()
n("x") if n("cond", 0) else n("y"); show()
n("sl", [1, 2, 3])[n("from", 0):n("to", 2):n("step", 1)]; show()
(n("tup1"), [n("l1")], {n("s1")}); show()
assert n("as", 1), n("never"); show()
del n("del", d)[n("dkey", "key")]; show()
i = 0
i, l[i] = 1, "by new i"
print(i, l)
def f():
    global l
    l = ["replaced"]
    return 5
l = [10]
l[0] += f()
print(l)
z = y = []
z += [1]
print(y, z is y)
