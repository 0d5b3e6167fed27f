# Order of __new__, __init__, metaclass __call__, and what an __init__ may return.
log = []
class Meta(type):
    def __call__(cls, *a, **k):
        log.append(("call", cls.__name__, a, k))
        r = super().__call__(*a, **k)
        log.append("called")
        return r
class A(metaclass=Meta):
    def __new__(cls, *a, **k):
        log.append(("new", a, k))
        return super().__new__(cls)
    def __init__(self, *a, **k):
        log.append(("init", a, k))
A(1, x=2)
print(log)
class Other:
    def __new__(cls, v): return v
    def __init__(self, v): print("never")
print(Other(5), Other("s"))
class Same:
    def __new__(cls, v):
        self = object.__new__(cls)
        self.v = v
        return self
    def __init__(self, v): self.w = v * 2
s = Same(4)
print(s.v, s.w)
class Ret:
    def __init__(self): return 5
class RetNone:
    def __init__(self): return None
for c in (Ret, RetNone):
    try: print(type(c()).__name__)
    except TypeError as e: print(e)
class OnlyNew:
    def __new__(cls, a, b=2): return super().__new__(cls)
class Neither: pass
class OnlyInit:
    def __init__(self, a): pass
for f in (lambda: OnlyNew(1), lambda: OnlyNew(), lambda: Neither(1), lambda: Neither(x=1), lambda: OnlyInit(1), lambda: OnlyInit(), lambda: object(1), lambda: object.__new__(Neither, 1), lambda: object.__new__(), lambda: object.__new__(5), lambda: OnlyInit(1, 2), lambda: OnlyInit(b=1), lambda: Neither.__init__(), lambda: object.__init__(Neither(), 1)):
    try: print(type(f()).__name__)
    except TypeError as e: print(e)
class Single:
    instance = None
    def __new__(cls):
        if cls.instance is None: cls.instance = super().__new__(cls)
        return cls.instance
print(Single() is Single())
