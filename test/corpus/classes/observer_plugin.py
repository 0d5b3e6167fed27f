# Event bus, observers, plugins by __init_subclass__, chained builders, undo stack and a state machine with dicts.
class Bus:
    def __init__(self): self.subs = {}
    def on(self, name, fn=None, *, once=False):
        if fn is None: return lambda f: self.on(name, f, once=once)
        self.subs.setdefault(name, []).append((fn, once))
        return fn
    def emit(self, name, *a, **k):
        out = []
        for fn, once in self.subs.get(name, [])[:]:
            out.append(fn(*a, **k))
            if once: self.subs[name].remove((fn, once))
        return out
bus = Bus()
@bus.on("add")
def total(x, y=0): return x + y
@bus.on("add", once=True)
def first(x, **k): return f"first {x}"
print(bus.emit("add", 1, y=2), bus.emit("add", 5), bus.emit("none"))
class Plugin:
    all = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.all[name or cls.__name__.lower()] = cls
    def run(self, x): raise NotImplementedError(type(self).__name__)
class Upper(Plugin):
    def run(self, x): return x.upper()
class Rev(Plugin, name="reverse"):
    def run(self, x): return x[::-1]
class Todo(Plugin): pass
print(sorted(Plugin.all))
x = "text"
for n in ("upper", "reverse"): x = Plugin.all[n]().run(x)
print(x)
try: Plugin.all["todo"]().run("")
except NotImplementedError as e: print(repr(e))
class Query:
    def __init__(self, *parts): self.parts = parts
    def __getattr__(self, n):
        if n.startswith("__"): raise AttributeError(n)
        return lambda *a: Query(*self.parts, (n.upper(), a))
    def __str__(self): return " ".join(f"{n} {', '.join(map(str, a))}".strip() for n, a in self.parts)
print(Query().select("a", "b").where("x > 1").limit(5), Query().all())
class Editor:
    def __init__(self): self.text, self.undo_, self.redo_ = "", [], []
    def do(self, f, g): f(self); self.undo_.append((f, g)); self.redo_.clear()
    def insert(self, s): self.do(lambda e: setattr(e, "text", e.text + s), lambda e: setattr(e, "text", e.text[:len(e.text) - len(s)]))
    def undo(self): f, g = self.undo_.pop(); g(self); self.redo_.append((f, g))
    def redo(self): f, g = self.redo_.pop(); f(self); self.undo_.append((f, g))
e = Editor()
for s in ("ab", "cd", "ef"): e.insert(s)
e.undo(); e.undo(); print(e.text); e.redo(); print(e.text); e.insert("!"); print(e.text, len(e.redo_))
try: e.redo()
except IndexError as x: print(x)
