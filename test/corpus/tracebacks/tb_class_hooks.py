# Frames of special methods: __init__, __getattr__, __setattr__, __del__-free, __call__, __enter__, operators.
import traceback
class Base:
    def __init__(self, v):
        self.v = v
    def __setattr__(self, name, value):
        if value == "bad":
            raise AttributeError(f"{name} may not be {value}")
        super().__setattr__(name, value)
    def __getattr__(self, name):
        return self.lookup(name)
    @staticmethod
    def lookup(name):
        raise AttributeError(f"looked for {name}")
    def __add__(self, o):
        return self.combine(o)
    def combine(self, o):
        raise TypeError("cannot combine")
    def __call__(self):
        return self[0]
    def __getitem__(self, i):
        raise IndexError(i)
    def __enter__(self):
        raise RuntimeError("not entered")
    def __exit__(self, *a): pass
    def __eq__(self, o):
        return 1 / 0
    def __repr__(self):
        return f"<{self.missing}>"
class Sub(Base):
    def __init__(self, v):
        super().__init__(v)
def frames(f):
    try: f()
    except Exception as e:
        print(type(e).__name__, e, [t.name for t in traceback.extract_tb(e.__traceback__)][1:])
s = Sub(1)
def enter():
    with s: pass
frames(lambda: Sub("bad")); frames(lambda: s.nope); frames(lambda: s + 1); frames(lambda: s()); frames(enter)
frames(lambda: s == 1); frames(lambda: repr(s)); frames(lambda: s in [0, s]); frames(lambda: [s].index(5)); frames(lambda: f"{s!r}"); frames(lambda: s[1:2])
Sub("bad")
