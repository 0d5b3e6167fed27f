# Augmented assignment on attributes, items, slices, class attributes and descriptors.
class C:
    n = 10
    l = [1]
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v):
        print("set", v)
        self._p = v
c = C()
c.n += 5
c.l += [2]
c.p = 1
c.p += 4
c.p *= c.p
print(c.n, C.n, C.l, c.l is C.l, c.__dict__)
d = {"a": [1], "n": 1}
d["a"] += [2]
d["n"] -= 10
d["n"] //= 2
d["s"] = "x"
d["s"] *= 3
m = [[1, 2], [3]]
m[0][1] += 40
m[-1] += m[0]
m[0][:1] += [7]
print(d, m)
for f in (lambda: exec_("m[9] += 1"), lambda: d["zz"]):
    pass
try:
    m[9] += 1
except IndexError as e:
    print(e)
try:
    d["zz"] += 1
except KeyError as e:
    print(e)
try:
    c.zz += 1
except AttributeError as e:
    print(e)
try:
    d["a"] -= [1]
except TypeError as e:
    print(e)
