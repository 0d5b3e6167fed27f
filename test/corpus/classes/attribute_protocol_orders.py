# The order in which attribute access asks: data descriptors, instance, class, __getattr__, metaclass; and what each may raise.
log = []


class Data:
    def __init__(self, name):
        self.name = name

    def __set_name__(self, owner, name):
        log.append(f"set_name {owner.__name__}.{name}")

    def __get__(self, obj, owner=None):
        log.append(f"get {self.name} {type(obj).__name__ if obj is not None else None} {owner.__name__}")
        return f"data {self.name}"

    def __set__(self, obj, value):
        log.append(f"set {self.name} {value}")

    def __delete__(self, obj):
        log.append(f"delete {self.name}")


class NonData:
    def __get__(self, obj, owner=None):
        return "class access" if obj is None else "nondata"


class SetOnly:
    def __set__(self, obj, value):
        obj.__dict__["setonly"] = ("through", value)


class Meta(type):
    on_meta = "meta value"
    both = Data("meta.both")

    def __getattr__(cls, name):
        if name == "nope":
            raise AttributeError(f"meta refuses {name}")
        return f"meta getattr {name}"

    @property
    def prop(cls):
        return f"meta prop of {cls.__name__}"


class Base(metaclass=Meta):
    data = Data("data")
    nondata = NonData()
    setonly = SetOnly()
    both = "class both"
    plain = "class plain"

    def __getattr__(self, name):
        log.append(f"getattr {name}")
        if name.startswith("x"):
            return name.upper()
        raise AttributeError(f"no {name} here")


class Logged(Base):
    def __getattribute__(self, name):
        log.append(f"getattribute {name}")
        if name == "raises":
            raise AttributeError("from getattribute")
        if name == "value_error":
            raise ValueError("not an attribute error")
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        log.append(f"setattr {name}")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        log.append(f"delattr {name}")
        super().__delattr__(name)


def show(label, f):
    log.clear()
    try:
        r = f()
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(f"{label:22} {r!s:45} {log}")


print(log)
b, l = Base(), Logged()
b.__dict__.update(data="inst", nondata="inst", setonly="inst", plain="inst")
for name in ("data", "nondata", "setonly", "plain", "both", "xyz", "missing", "on_meta", "__class__", "__len__"):
    show(f"b.{name}", lambda: getattr(b, name))
for name in ("data", "nondata", "both", "plain", "on_meta", "prop", "missing", "nope", "__name__", "mro"):
    show(f"Base.{name}", lambda: getattr(Base, name) if name != "mro" else [c.__name__ for c in Base.mro()])
for name in ("data", "plain", "raises", "value_error", "xx"):
    show(f"l.{name}", lambda: getattr(l, name))
show("getattr default", lambda: getattr(l, "raises", "default"))
show("hasattr", lambda: (hasattr(l, "zzz"), hasattr(l, "xzz")))
show("hasattr error", lambda: hasattr(l, "value_error"))
show("set data", lambda: setattr(l, "data", 1))
show("set setonly", lambda: (setattr(b, "setonly", 5), b.setonly))
show("set plain", lambda: (setattr(l, "plain", 2), l.plain))
show("delete data", lambda: delattr(l, "data"))
show("delete plain", lambda: (delattr(l, "plain"), l.plain))
show("delete missing", lambda: delattr(l, "plain"))
show("set nondata", lambda: (setattr(l, "nondata", 3), l.nondata))
show("class set", lambda: (setattr(Base, "plain", "new"), Base().plain))
show("class set meta data", lambda: setattr(Base, "both", 1))
show("super get", lambda: super(Logged, l).data)
show("super nondata", lambda: super(Logged, l).nondata)
show("super class", lambda: super(Logged, Logged).plain)
show("super missing", lambda: super(Logged, l).missing)
show("object get", lambda: object.__getattribute__(l, "nondata"))
show("object missing", lambda: object.__getattribute__(l, "missing"))
show("type get", lambda: type.__getattribute__(Base, "missing"))
show("late descriptor", lambda: (setattr(Base, "late", Data("late")), b.late))
show("implicit len", lambda: (setattr(b, "__len__", lambda: 3), len(b)))
show("implicit call", lambda: (setattr(b, "__call__", lambda: 3), b()))


class Prop:
    @property
    def broken(self):
        return self.inner_missing

    def __getattr__(self, name):
        return f"fallback {name}"

    @property
    def refuses(self):
        raise AttributeError("refuses")


show("property error", lambda: Prop().broken)
show("property fallback", lambda: Prop().refuses)
show("inner fallback", lambda: Prop().inner_missing)
