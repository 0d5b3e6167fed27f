# Weak references, and the containers and callbacks made of them.
import weakref
import gc

def junk(n):
    x = [i for i in range(100)]
    return n and junk(n - 1) or len(x)

def settle(f):
    f()
    junk(5)
    gc.collect()

class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'A{self.n}'
    def method(self): return 'method'
    def __len__(self): return 3
    def __add__(self, other): return ('add', other)

log = []
keep = A(2)

def make():
    global refs
    a = A(1)
    refs = [weakref.ref(a), weakref.ref(a, lambda w: log.append('callback')), weakref.ref(keep)]
    print(refs[0]() is a, refs[2](), weakref.ref(a) is refs[0], refs[0] == refs[1], hash(refs[2]) == hash(keep))
    print(weakref.getweakrefcount(a), len(weakref.getweakrefs(a)), refs[1].__callback__ is not None)

settle(make)
print(refs[0](), refs[1](), refs[2](), log, refs[0] == refs[1], refs[0] == refs[0])
try:
    hash(refs[0])
except TypeError as e:
    print(e)
print(repr(refs[0]).endswith('; dead>'), 'to \'A\'' in repr(refs[2]))

class Slots: __slots__ = ('a',)
class Weak: __slots__ = ('a', '__weakref__')
for bad in (1, 'x', [], {}, (), None, 1.5, Slots()):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
w = Weak()
for good in (w, A, make, {1}, frozenset((1,)), weakref):
    print(weakref.ref(good)() is good)

values, keys, members = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet()
objects = []
def fill():
    for i in range(5):
        o = A(i)
        objects.append(o)
        values[i] = o
        keys[o] = i
        members.add(o)
    values['keep'] = keep
    keys[keep] = 'v'
    members.add(keep)

settle(fill)
print(len(values), len(keys), len(members), sorted(o.n for o in members), 3 in values, values.get(9), keys[objects[2]])
def drop(): objects.clear()
settle(drop)
print(len(values), len(keys), len(members), dict(values), list(keys.items()), list(members))
print(keep in members, keep in keys, 'keep' in values, 0 in values, values.pop('keep'), values.pop('keep', None), len(values))

p = weakref.proxy(keep)
print(p.method(), len(p), p + 1, bool(p), p.n, isinstance(p, weakref.ProxyType))
p.n = 7
print(keep, str(p))
m = weakref.WeakMethod(keep.method)
print(m()(), m == weakref.WeakMethod(keep.method))
class Ref(weakref.ref): pass
r = Ref(keep)
r.tag = 1
print(r() is keep, isinstance(r, weakref.ref), r.tag, type(r).__name__)

def short():
    global dead, proxy
    o = A(5)
    dead = Ref(o, lambda r: print('callback of', type(r).__name__, r()))
    proxy = weakref.proxy(o)
    short.kept = o
def forget(): del short.kept
settle(short)
settle(forget)
print(dead())
try:
    proxy.n
except ReferenceError as e:
    print(e)

f = weakref.finalize(keep, print, 'finalized', sep='-')
print(f.alive, f.peek()[0] is keep)
f()
print(f.alive, f(), f.detach())
weakref.finalize(keep, print, 'first', 'at exit')
weakref.finalize(keep, print, 'second', 'at exit')
