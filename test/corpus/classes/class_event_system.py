# Signals and slots: weak order, once, priorities, veto, errors in handlers, and a typed event tree.
class Signal:
    def __init__(self, *names): self.names, self.slots = names, []
    def connect(self, f=None, *, priority=0, once=False):
        if f is None: return lambda g: self.connect(g, priority=priority, once=once)
        self.slots.append((-priority, len(self.slots), f, once))
        self.slots.sort(key=lambda s: s[:2])
        return f
    def disconnect(self, f): self.slots = [s for s in self.slots if s[2] is not f]
    def emit(self, *args):
        if len(args) != len(self.names): raise TypeError(f"expected {', '.join(self.names)}, got {len(args)} values")
        results, errors = [], []
        for s in list(self.slots):
            try: r = s[2](*args)
            except Exception as e: errors.append(e); continue
            finally:
                if s[3]: self.slots.remove(s)
            results.append(r)
            if r is False: break
        if errors: raise ExceptionGroup("handlers", errors)
        return results
    def __get__(self, obj, cls=None):
        if obj is None: return self
        return obj.__dict__.setdefault("_" + "_".join(self.names), Signal(*self.names))
class Button:
    clicked = Signal("x", "y")
    def click(self, x, y): return self.clicked.emit(x, y)
a, b, log = Button(), Button(), []
a.clicked.connect(lambda x, y: log.append(("a", x, y)))
@a.clicked.connect(priority=5, once=True)
def first(x, y): log.append("first"); return x + y
print(a.click(1, 2), a.click(3, 4), b.click(5, 6), log, len(a.clicked.slots))
@b.clicked.connect
def veto(x, y): return x > 0
b.clicked.connect(lambda x, y: "reached")
print(b.click(1, 0), b.click(0, 0)); b.clicked.disconnect(veto); print(b.click(0, 0))
b.clicked.connect(lambda x, y: x / y); b.clicked.connect(lambda x, y: {}[x])
try: b.click(1, 0)
except* ZeroDivisionError as g: print("zero", g.exceptions)
except* KeyError as g: print("key", g.exceptions)
try: a.click(1)
except TypeError as e: print(e)
class Event:
    handlers = {}
    @classmethod
    def on(cls, f): Event.handlers.setdefault(cls, []).append(f); return f
    def fire(self): return [f(self) for c in type(self).__mro__ for f in Event.handlers.get(c, [])]
class Key(Event):
    def __init__(self, k): self.k = k
class Press(Key): pass
Event.on(lambda e: "any"); Key.on(lambda e: f"key {e.k}"); Press.on(lambda e: "press")
print(Press("q").fire(), Key("w").fire(), Event().fire())
