# __slots__: no __dict__, inheritance, errors, defaults.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
p = P(1, 2)
p.x += 10
print(p.x, p.y, hasattr(p, "__dict__"), P.__slots__)
try:
    p.z = 1
except AttributeError as e:
    print(e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
try:
    del p.x
except AttributeError as e:
    print(e)
p.x = "again"
print(p.x)
class Q(P):
    __slots__ = "z",
q = Q(1, 2)
q.z = 3
print(q.x, q.y, q.z, hasattr(q, "__dict__"))
class R(P): pass
r = R(5, 6)
r.anything = 7
print(r.x, r.anything, r.__dict__)
class S:
    __slots__ = ["a"]
    b = 5
s = S()
print(s.b, hasattr(s, "a"))
try:
    s.b = 6
except AttributeError as e:
    print(e)
try:
    class T:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)
print(type(P.x).__name__, P.x.__get__(P(8, 9)), sorted(n for n in dir(P) if n[0] != "_"))
class D:
    __slots__ = ("v", "__dict__")
d = D()
d.v, d.w = 1, 2
print(d.v, d.__dict__)
