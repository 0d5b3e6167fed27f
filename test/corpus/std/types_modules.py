# types, keyword and what a kernel has no use for
import types, sys, keyword

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

n = types.SimpleNamespace(a=1, b="x"); n.c = [n]; print(n, n == types.SimpleNamespace(a=1), types.SimpleNamespace(), types.SimpleNamespace(x=1) == types.SimpleNamespace(x=1), vars(types.SimpleNamespace(q=2)))
show(types.SimpleNamespace, 1)
p = types.MappingProxyType({"a": 1}); print(p, p["a"], len(p), list(p), dict(p), p.get("z", 0), "a" in p, p == {"a": 1}); show(lambda: p.__setitem__); show(types.MappingProxyType, [1])
class A:
    def m(self, x): return (self.n, x)
    n = 5
f = types.MethodType(lambda self, k: self.n * k, A()); print(f(3), isinstance(A().m, types.MethodType), isinstance(A.m, types.FunctionType)); show(types.MethodType, 5, A()); show(types.MethodType, len, None)
m = types.ModuleType("mod", "its doc"); m.x = 5; print(m.__name__, m.__doc__, m.x, isinstance(sys, types.ModuleType), isinstance(m, types.ModuleType)); show(types.ModuleType, 5)
def gen(): yield 1
print(isinstance(gen(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance((lambda: 0).__code__, types.CodeType), types.NoneType is type(None), isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias), types.EllipsisType)
print(types.GenericAlias(dict, (str, int)), types.GenericAlias(list, int), types.GenericAlias(list, int) == list[int])
C = types.new_class("C", (A,), {}, lambda ns: ns.update(z=7)); print(C.z, C().m(1), C.__name__, C.__mro__[1].__name__)
class Meta(type):
    def __new__(mcls, name, bases, ns, tag=None):
        c = super().__new__(mcls, name, bases, ns); c.tag = tag
        return c
    def __init__(cls, *a, **k): pass
D = types.new_class("D", (), {"metaclass": Meta, "tag": "t"}); print(D.tag, type(D).__name__, types.prepare_class("X", (D,))[0].__name__)
class R:
    def __mro_entries__(self, bases): return (A,)
print(types.resolve_bases((R(), int)), types.resolve_bases((A,)))
class E(R()): pass
print(E.__bases__, type(E.__orig_bases__[0]).__name__)
class L(list[int]): pass
print(L.__bases__, L.__orig_bases__, L([1]))
try: raise ValueError
except ValueError as e: print(isinstance(e.__traceback__, types.TracebackType), isinstance(e.__traceback__.tb_frame, types.FrameType))
class Dyn:
    @types.DynamicClassAttribute
    def v(self): return 42
print(Dyn().v); show(lambda: Dyn.v)
print(keyword.iskeyword("for"), keyword.iskeyword("x"), len(keyword.kwlist), keyword.issoftkeyword("match"))
for name in ("types", "keyword"): print(name in sys.modules, sys.modules[name] is globals()[name])
