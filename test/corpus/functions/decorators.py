# Decorators: plain, with arguments, stacked, on classes, on methods, wrapping.
def log(f):
    def w(*a, **k):
        r = f(*a, **k)
        print(f"{f.__name__}{a}{k} -> {r}")
        return r
    w.__name__ = f.__name__
    return w
def times(n):
    def deco(f):
        return lambda *a: [f(*a) for _ in range(n)]
    return deco
@log
def add(a, b=1):
    return a + b
add(1), add(2, b=3)
@times(3)
@log
def one():
    return 1
print(one())
def mk(name):
    print("make", name)
    def d(f):
        print("apply", name)
        return f
    return d
@mk("outer")
@mk("inner")
def f():
    return "f"
print(f())
def register(cls):
    registry.append(cls.__name__)
    cls.extra = "added"
    return cls
registry = []
@register
class A:
    @log
    def m(self, x):
        return x * 2
    @staticmethod
    @log
    def s(x):
        return -x
    @classmethod
    @log
    def c(cls):
        return cls.__name__
    def __repr__(self):
        return "A()"
print(registry, A.extra)
A().m(3), A.s(4)
class Memo:
    def __init__(self, f):
        self.f, self.cache, self.hits = f, {}, 0
    def __call__(self, *a):
        if a in self.cache:
            self.hits += 1
        else:
            self.cache[a] = self.f(*a)
        return self.cache[a]
@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), fib.hits, len(fib.cache))
@lambda f: f() * 2
def val():
    return 21
print(val)
decs = [log, times(2)]
@decs[1]
def lst():
    return "x"
print(lst())
