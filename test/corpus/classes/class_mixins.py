# Mixins, abstract methods by NotImplementedError, template methods, delegation, composition.
class Eq:
    def __eq__(self, o): return type(self) is type(o) and self.key() == o.key()
    def __hash__(self): return hash(self.key())
class Ord(Eq):
    def __lt__(self, o): return self.key() < o.key()
    def __gt__(self, o): return o < self
    def __le__(self, o): return not o < self
    def __ge__(self, o): return not self < o
class Show:
    def __repr__(self): return f"{type(self).__name__}{self.key()}"
class Ver(Ord, Show):
    def __init__(self, s): self.p = tuple(map(int, s.split(".")))
    def key(self): return self.p
v = [Ver(x) for x in ("1.2", "1.10", "0.9", "1.2")]
print(sorted(v), max(v), v[0] == v[3], v[0] <= v[3], v[1] >= v[0], v[2] > v[0], len(set(v)), v[0] != v[1])
class Shape(Show):
    def area(self): raise NotImplementedError(f"{type(self).__name__}.area")
    def key(self): return (self.area(),)
    def describe(self): return f"{self.name()} of {self.area():.2f}"
    def name(self): return type(self).__name__.lower()
class Sq(Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r ** 2
    def name(self): return "disc"
class Odd(Shape): pass
for s in (Sq(2), Circle(1), Odd()):
    try:
        print(s.describe(), s)
    except NotImplementedError as e:
        print("abstract", e)
class Logger:
    def __init__(self, sink): self.sink = sink
    def __getattr__(self, n):
        f = getattr(self.sink, n)
        def w(*a):
            calls.append((n, a))
            return f(*a)
        return w
calls = []
l = Logger([])
l.append(1)
l.extend([2, 3])
print(l.pop(), l.sink, calls)
class Obs:
    def __init__(self): self.h = {}
    def on(self, ev):
        def d(f):
            self.h.setdefault(ev, []).append(f)
            return f
        return d
    def fire(self, ev, *a): return [f(*a) for f in self.h.get(ev, ())]
o = Obs()
@o.on("x")
def one(v): return v + 1
@o.on("x")
@o.on("y")
def two(v): return v * 2
print(o.fire("x", 5), o.fire("y", 5), o.fire("z"))
