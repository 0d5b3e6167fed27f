# repr and equality of containers that contain themselves.
a = [1]
a.append(a)
print(a)
d = {"k": 1}
d["self"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
x = [1, {"x": None}]
x[1]["x"] = x
print(x)
b, c = [], []
b.append(c)
c.append(b)
print(b, c)
e = [a, a, [a]]
print(e)
print(a == a, a[1] is a, a[1][1][1][0], len(a))
class N:
    def __init__(self):
        self.kids = []
    def __repr__(self):
        return f"N{self.kids}"
n = N()
n.kids.append(N())
n.kids.append(5)
print(n)
l1, l2 = [], []
l1.append(l1)
l2.append(l2)
try:
    print(l1 == l2)
except RecursionError as ex:
    print("RecursionError")
shared = [1]
print([shared, shared], {"a": shared, "b": shared})
