# del of names, items, attributes, tuples of targets.
a = b = c = 1
del a
del b, c
for n in ("a", "b", "c"):
    print(n in globals())
l = [0, 1, 2, 3, 4]
del l[0], l[-1]
print(l)
d = {"x": 1, "y": {"z": 2}}
del d["y"]["z"], d["x"]
print(d)
class A:
    v = 1
    def __delattr__(self, n):
        print("del", n)
        super().__delattr__(n)
    def __delitem__(self, k):
        print("delitem", k)
o = A()
o.v = 5
del o.v
print(o.v)
del o[3], o[1:2]
try:
    del o.v
except AttributeError as e:
    print(e)
p, q, r = 1, 2, 3
del (p, q), [r]
try:
    p
except NameError as e:
    print(e)
try:
    del p
except NameError as e:
    print(e)
for i in range(3):
    t = i
    del t
print("t" in globals(), i)
def f(x):
    del x
    x = 2
    return x
print(f(1))
del A.v
print(hasattr(A, "v"))
try:
    del A.v
except AttributeError as e:
    print(e)
