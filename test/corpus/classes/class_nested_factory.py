# Classes made in functions and classes; type(); class decorators; classes as values.
def make(name, **attrs):
    def init(self, **k):
        for a, v in attrs.items():
            setattr(self, a, k.get(a, v))
    return type(name, (), {"__init__": init, "__repr__": lambda s: name + str(sorted(vars(s).items()))})
P = make("P", x=0, y=0)
print(P(), P(x=5), P.__name__, type(P) is type)
def counter(start):
    class Counter:
        n = start
        def __call__(self):
            type(self).n += 1
            return self.n
    return Counter
A, B = counter(0), counter(100)
a, b = A(), B()
print(a(), a(), b(), A is B, A.__name__, A.__qualname__, A()())
class Outer:
    class Inner:
        class Deep:
            v = "deep"
    def make(self): return self.Inner.Deep()
print(Outer().make().v, Outer.Inner.Deep.__qualname__, Outer.Inner.__name__)
registry = {}
def reg(key):
    def d(c):
        registry[key] = c
        return c
    return d
@reg("add")
class Add:
    def run(self, a, b): return a + b
@reg("mul")
class Mul:
    def run(self, a, b): return a * b
print({k: registry[k]().run(3, 4) for k in sorted(registry)})
for cls in (int, str, list, dict, tuple, set, float, bytes, bool):
    print(cls.__name__, repr(cls()), end="; ")
print()
shapes = [("sq", lambda s: s.a ** 2), ("cube", lambda s: s.a ** 3)]
print([type(n, (), {"area": f, "a": 3})().area() for n, f in shapes])
def dyn_base(b):
    class X(b):
        def name(self): return "X over " + b.__name__
    return X
print(dyn_base(list)([1]).name(), dyn_base(dict)().name(), dyn_base(dyn_base(int))(5) + 1)
