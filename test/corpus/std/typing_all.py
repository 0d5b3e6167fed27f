# typing: names for annotations
import typing
from typing import *

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

print(Optional[int], Union[int, str], Union[int, None], Union[int], Union[int, Union[str, int]], List[int], Dict[str, Any], Tuple[int, ...], Tuple[()], Set["X"], Callable[[int, str], bool], Callable[..., None], Type[int], List, Dict, Any, Iterable[int])
print(Literal[1, "a", 1], ClassVar[int], Final[str], NoReturn, Never, Self, Annotated[int, "meta", 5], Deque[int], DefaultDict[str, int], FrozenSet[int], Generator[int, None, str], Mapping[str, List[int]], ClassVar, Final)
print(Union[int, str] == Union[str, int], List[int] == List[int], List[int] == List[str], hash(Union[int, str]) == hash(Union[str, int]), Optional[int] == Union[int, None], {List[int]: 1}[List[int]], Union[int, str] == (int | str))
T = TypeVar("T"); K = TypeVar("K", int, str); B = TypeVar("B", bound=int); C = TypeVar("C", covariant=True); P = ParamSpec("P")
print(T, K, B, C, P, T.__name__, K.__constraints__, B.__bound__, P.args, P.kwargs, List[T], List[T][int], Dict[T, K][int, str], Union[T, int][str], Callable[[T], T][int], Optional[T][int])
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1); s.push(2); print(s.pop(), type(s).__name__, Stack[int].__origin__ is Stack, Stack[int].__args__, Stack.__parameters__, Stack.__mro__[1].__name__, Stack.__orig_bases__, s.__orig_class__.__args__)
class Pair(Generic[T, K]): pass
print(Pair[int, str].__args__, Pair[T, int].__parameters__, Pair.__parameters__); show(lambda: Pair[int]); show(lambda: Stack[int, str]); show(lambda: Stack[int][str])
class Sub(Stack[int]): pass
class Sub2(Stack[T], Generic[T]): pass
class L(List[int]): pass
class D(Dict[str, int]):
    pass
print(Sub().items, Sub.__bases__, Sub2.__bases__, Sub2[str].__args__, L([1]), L.__mro__[1], D(a=1), isinstance(D(), dict), Sub.__orig_bases__)
def f(a: int, b: "str" = "x", *args: Optional[T], **kw: List["int"]) -> Dict[str, Callable[[int], None]]: ...
print(f.__annotations__["a"], get_type_hints(f)["b"], get_type_hints(f)["return"], get_type_hints(f)["kw"])
class A:
    x: int = 5
    y: "Optional[A]" = None
    z: ClassVar[int] = 1
print(get_type_hints(A), A.__annotations__["x"]); print(get_type_hints(A, include_extras=True)["y"])
print(cast(int, "not"), TYPE_CHECKING, get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]), get_args(Callable[[int, str], None]), get_args(Optional[int]), get_origin(int), get_args(int), get_origin(list[int]), get_args(int | None), get_origin(Annotated[int, 1]) is Annotated, get_args(Annotated[int, 1]), get_args(Literal["a", 1]))
class Emp(NamedTuple):
    "an employee"
    name: str
    id: int = 3
    def hi(self): return "hi " + self.name
e = Emp("bob"); print(e, e.hi(), Emp._fields, Emp._field_defaults, e._asdict(), e == ("bob", 3), Emp.__doc__, Emp.__annotations__, e._replace(id=9), Emp.__mro__[1].__name__)
E2 = NamedTuple("E2", [("a", int), ("b", str)]); print(E2(1, "x"), E2.__annotations__, isinstance(E2(1, 2), tuple)); show(E2, 1)
def bad():
    class X(NamedTuple):
        a: int = 1
        b: str
show(bad)
class TD(TypedDict):
    name: str
    year: int
class TD2(TD, total=False):
    extra: str
print(TD(name="a", year=1), TD.__annotations__, sorted(TD2.__annotations__), TD2.__required_keys__ == {"name", "year"}, TD2.__optional_keys__, TD.__total__, is_typeddict(TD), is_typeddict(dict), TypedDict("X", {"a": int})(a=1)); show(isinstance, {}, TD)
@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...
class Door:
    def close(self): pass
class Plain(Protocol):
    x: int
class Impl(Plain):
    def __init__(self): self.x = 5
print(isinstance(Door(), Closes), isinstance(5, Closes), issubclass(Door, Closes), issubclass(int, Closes), Impl().x, Closes.__mro__[1].__name__); show(isinstance, 5, Plain); show(Closes)
class GP(Protocol[T]):
    def get(self) -> T: ...
print(GP[int].__args__, GP.__parameters__, isinstance(3, SupportsInt), isinstance("a", SupportsInt), isinstance(3, SupportsIndex), isinstance([], SupportsAbs))
UserId = NewType("UserId", int); print(UserId(5) + 1, UserId.__name__, UserId.__supertype__, UserId)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(5), len(get_overloads(g)), final(A) is A, no_type_check(f) is f, assert_type(5, int)); show(assert_never, 5); show(overload(f))
print(isinstance([], List), isinstance({}, Mapping), isinstance(1, Hashable), issubclass(list, Sequence), isinstance(print, Callable))
for h in (lambda: isinstance([], List[int]), lambda: Optional[1], lambda: List[int, str], lambda: Union[()], lambda: Any(), lambda: Union(), lambda: Generic[int], lambda: Callable[int], lambda: TypeVar("Q", int), lambda: TypeVar("Q", covariant=True, contravariant=True), lambda: isinstance(1, Any), lambda: NoReturn[int], lambda: Literal(), lambda: Annotated[int], lambda: ClassVar[1]):
    show(h)
def sub_any():
    class Z(Union[int, str]): pass
show(sub_any)
def sub_gen():
    class Z(Generic): pass
show(sub_gen)
print(ForwardRef("X"), List["X"].__args__, Text is str, AnyStr, List[Union[int, str]], Dict[str, Dict[str, Tuple[int, str]]], list[int] | None, Optional[list[int]], List[int] | None, int | List[str], Type[T][int], Awaitable[int], ContextManager[int])
def deco(fn: Callable[P, T]) -> Callable[P, List[T]]:
    def inner(*args: P.args, **kwargs: P.kwargs): return [fn(*args, **kwargs)]
    return inner
@deco
def add(a, b): return a + b
print(add(1, b=2), Concatenate[int, P], TypeGuard[int], Required[int])
