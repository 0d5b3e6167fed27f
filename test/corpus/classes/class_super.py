# super(): cooperative chains, with arguments, in class and static methods, errors.
class Base:
    def __init__(self, **k):
        self.log = ["Base"]
        if k:
            raise TypeError(f"left over {sorted(k)}")
class A(Base):
    def __init__(self, a=0, **k):
        super().__init__(**k)
        self.a = a
        self.log.append("A")
class B(Base):
    def __init__(self, b=0, **k):
        super().__init__(**k)
        self.b = b
        self.log.append("B")
class C(A, B):
    def __init__(self, **k):
        super().__init__(**k)
        self.log.append("C")
c = C(a=1, b=2)
print(c.a, c.b, c.log)
try:
    C(z=1)
except TypeError as e:
    print(e)
class P:
    @classmethod
    def make(cls):
        return f"P.make {cls.__name__}"
    @property
    def v(self):
        return 10
    def __getitem__(self, i):
        return i
    x = "px"
class Q(P):
    x = "qx"
    @classmethod
    def make(cls):
        return "Q+" + super().make()
    @property
    def v(self):
        return super().v + 1
    def __getitem__(self, i):
        return super().__getitem__(i) * 2
    def get(self):
        return super().x, super(Q, self).x, self.x, super(P, P()).__class__ is not None
    def inner(self):
        return (lambda: super(Q, self).v)()
    def gen(self):
        f = super().__getitem__
        return [f(i) for i in range(3)]
q = Q()
print(Q.make(), q.v, q[21], q.get(), q.inner(), q.gen(), super(Q, q).make(), super(Q, Q).make())
try:
    super(Q, q).nope
except AttributeError as e:
    print(e)
try:
    super(Q, 5)
except TypeError as e:
    print(e)
def f():
    super()
try:
    f()
except RuntimeError as e:
    print(e)
