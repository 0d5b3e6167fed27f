# weakref: references, callbacks by collection, WeakValueDictionary, WeakKeyDictionary, WeakSet, proxies, finalize.
import weakref, gc
class O:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"O({self.n})"
    def m(self): return self.n
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
o = O(1); r = weakref.ref(o); r2 = weakref.ref(o)
print(r() is o, r is r2, r == r2, hash(r) == hash(o), weakref.getweakrefcount(o), len(weakref.getweakrefs(o)), type(r).__name__)
log = []
r3 = weakref.ref(o, lambda x: log.append(x is r3)); print(r3 is r, weakref.getweakrefcount(o))
p = weakref.proxy(o); print(p.n, p.m(), type(p).__name__ == "weakproxy" or type(p).__name__, p.__class__ is O); p.n = 5; print(o.n)
o = None; gc.collect(); print(r(), r3(), log); show(lambda: p.n)
for bad in (5, "s", None, (), []): show(lambda: weakref.ref(bad))
class S: __slots__ = ("a",)
class SW: __slots__ = ("a", "__weakref__")
show(lambda: weakref.ref(S())); print(weakref.ref(SW()) is not None)
d = weakref.WeakValueDictionary(); keep = O(2); d["a"] = keep; d["b"] = O(3); gc.collect()
print(list(d), d["a"], d.get("b"), len(d), "b" in d, list(d.items()), dict(d)); show(lambda: d["b"]); show(lambda: d.__setitem__("x", 5))
k = weakref.WeakKeyDictionary(); k[keep] = "kept"; k[O(4)] = "lost"; gc.collect(); print(len(k), k[keep], keep in k, list(k.values())); show(lambda: k[5]); show(lambda: 5 in k)
s = weakref.WeakSet([keep]); s.add(O(5)); gc.collect(); print(len(s), keep in s, list(s)); s.discard(keep); print(len(s), len(s)); s.add(keep); s.remove(keep); show(lambda: s.add(5))
wm = weakref.WeakMethod(keep.m); print(wm()()); f = weakref.finalize(keep, log.append, "final"); print(f.alive, f.peek()[1] is log.append or f.peek()[2]); keep = None; gc.collect(); print(f.alive, log, wm(), len(d), len(k))
def g(): pass
rg = weakref.ref(g); print(rg() is g, weakref.ref(O)() is O, callable(rg), rg.__callback__)
x, y = O(1), O(1); print(weakref.ref(x) == weakref.ref(y), weakref.ref(x) != weakref.ref(x), {weakref.ref(x): 1}[weakref.ref(x)])
class Sub(weakref.ref):
    def __init__(self, o, cb=None): super().__init__(o, cb); self.name = f"ref to {o}"
sr = Sub(x); print(sr.name, sr() is x, isinstance(sr, weakref.ref))
class Node:
    def __init__(self, parent=None):
        self.parent = weakref.ref(parent) if parent else None; self.kids = []
        if parent: parent.kids.append(self)
root = Node(); kid = Node(root); print(kid.parent() is root, len(root.kids)); root = None; gc.collect(); print(kid.parent())
