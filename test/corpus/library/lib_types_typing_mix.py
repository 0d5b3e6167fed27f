# types and typing names in annotations of ordinary code.
import types
from typing import List, Dict, Optional, Union, Callable, Any, Iterable, TypeVar, Generic, NamedTuple
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> "Stack[T]": self.items.append(x); return self
    def pop(self) -> Optional[T]: return self.items.pop() if self.items else None
s: Stack[int] = Stack()
print(s.push(1).push(2).pop(), s.pop(), s.pop())
class Emp(NamedTuple):
    name: str
    id: int = 3
e = Emp("x")
print(e, e.id, e._fields, Emp("y", 4)[1], e == ("x", 3))
def f(a: Union[int, str], b: Callable[[int], Any] = str, *c: Iterable[Dict[str, int]]) -> Optional[str]: return b(a)
print(f(5), sorted(f.__annotations__))
n = types.SimpleNamespace(a=1, b=[2])
n.c = 3
print(n, n.a, n == types.SimpleNamespace(a=1, b=[2], c=3), vars(n)["b"])
print(isinstance(f, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance((x for x in ()), types.GeneratorType), isinstance(types, types.ModuleType), isinstance(s.push, types.MethodType), type(None) is types.NoneType if hasattr(types, "NoneType") else True)
p = types.MappingProxyType({"k": 1})
print(p["k"], dict(p), len(p))
try: p["k"] = 2
except TypeError as x: print(x)
