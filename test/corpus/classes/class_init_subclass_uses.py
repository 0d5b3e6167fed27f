# __init_subclass__ and __set_name__ for plug-ins, validation and field collection.
class Plugin:
    known = {}
    def __init_subclass__(cls, /, name=None, abstract=False, **kw):
        super().__init_subclass__(**kw)
        if not abstract: Plugin.known[name or cls.__name__.lower()] = cls
class Shape(Plugin, abstract=True): pass
class Circle(Shape): pass
class Sq(Shape, name="square"): pass
print({k: v.__name__ for k, v in Plugin.known.items()})
class Field:
    def __init__(self, kind, default=None): self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        self.name = name
        owner.__dict__.get("_fields") or setattr(owner, "_fields", {})
        owner._fields[name] = self
    def __get__(self, o, c): return self if o is None else o.__dict__.get(self.name, self.default)
    def __set__(self, o, v):
        if not isinstance(v, self.kind): raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(v).__name__}")
        o.__dict__[self.name] = v
class Model:
    def __init_subclass__(cls):
        cls.all_fields = {k: f for c in reversed(cls.__mro__) for k, f in vars(c).get("_fields", {}).items()}
    def __init__(self, **kw):
        for k, v in kw.items():
            if k not in self.all_fields: raise TypeError(f"unknown field {k}")
            setattr(self, k, v)
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={getattr(self, k)!r}' for k in self.all_fields)})"
class User(Model):
    name = Field(str, "nobody")
    age = Field(int)
class Admin(User):
    level = Field(int, 1)
print(User(name="al", age=3), Admin(level=2), list(Admin.all_fields), list(User.all_fields))
for f in (lambda: User(age="x"), lambda: User(level=1), lambda: setattr(Admin(), "name", 5)):
    try: f()
    except TypeError as e: print(e)
class Final:
    def __init_subclass__(cls): raise TypeError(f"{cls.__name__} may not derive from Final")
try:
    class Bad(Final): pass
except TypeError as e: print(e)
class Boom:
    def __set_name__(self, o, n): raise ValueError("in set_name")
try:
    class Holder: b = Boom()
except (RuntimeError, ValueError) as e: print(type(e).__name__, e, repr(e.__cause__))
class Order:
    seen = []
    def __init_subclass__(cls, **kw): Order.seen.append(("subclass", cls.__name__, hasattr(cls, "late"))); super().__init_subclass__(**kw)
class N:
    def __set_name__(self, o, n): Order.seen.append(("name", n))
class O1(Order): a = N(); b = N(); late = 1
class O2(O1): pass
late = N(); O2.c = late
print(Order.seen)
try:
    class Kw(Model, unknown=1): pass
except TypeError as e: print(e)
try:
    class Kw2(unknown=1): pass
except TypeError as e: print(e)
class E:
    @classmethod
    def __init_subclass__(cls, x): cls.x = x
class G(E, x=3): pass
print(G.x)
