# Enumeration-like classes built with metaclass, descriptors and class attributes.
class EnumMeta(type):
    def __new__(m, n, b, ns):
        c = super().__new__(m, n, b, {k: v for k, v in ns.items() if k.startswith("_") or callable(v)})
        c._m = {}
        for k, v in ns.items():
            if not k.startswith("_") and not callable(v):
                o = object.__new__(c)
                o.name, o.value = k, v
                c._m[k] = o
                type.__setattr__(c, k, o)
        return c
    def __iter__(c): return iter(c._m.values())
    def __len__(c): return len(c._m)
    def __getitem__(c, k): return c._m[k]
    def __call__(c, v):
        for o in c:
            if o.value == v:
                return o
        raise ValueError(f"{v!r} is not a valid {c.__name__}")
    def __contains__(c, o): return o in c._m.values()
    def __setattr__(c, k, v):
        if k in c.__dict__.get("_m", ()):
            raise AttributeError(f"cannot reassign {k}")
        super().__setattr__(k, v)
class Enum(metaclass=EnumMeta):
    def __repr__(self): return f"{type(self).__name__}.{self.name}"
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 4
    def mix(self, o): return self.value | o.value
print(list(Color), len(Color), Color.RED, Color["GREEN"], Color(4), Color.RED.name, Color.RED.mix(Color.BLUE), Color.RED is Color(1), Color.RED in Color, 5 in Color, {Color.RED: "r"}[Color(1)], isinstance(Color.RED, Color))
for f in (lambda: Color(3), lambda: Color["PINK"], lambda: setattr(Color, "RED", 5), lambda: Color.PINK):
    try:
        print(f())
    except (ValueError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
Color.extra = 9
print(Color.extra, sorted(c.name for c in Color), [c.value for c in Color])
