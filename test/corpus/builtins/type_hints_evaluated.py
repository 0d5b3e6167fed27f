# Annotations when running: what is evaluated, where it is kept, generic aliases, unions, typing's helpers.
import typing
from typing import Annotated, Any, Callable, ClassVar, Generic, Literal, NamedTuple, NewType, Optional, Protocol, TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints, overload, runtime_checkable

x: int = 3
y: "undefined_name"
z: list[int]
(w): str = "no entry"
print(__annotations__)


class C:
    a: int
    b: "C" = None
    c: list["C"] = []
    n: ClassVar[dict[str, int]] = {}
    __private: int = 1

    def m(self, p: "C", *args: int, q: str = "d", **kw: Any) -> Optional["C"]:
        inner: unknown_name = 5
        return inner


print(C.__annotations__, C.m.__annotations__, C().m(1))
print(get_type_hints(C)["b"] is C, get_type_hints(C.m)["return"], get_type_hints(C.m)["p"] is C)


def f(a: print("evaluated") = 1, *, b: (lambda: 2)() = 2) -> [1, 2]:
    pass


print(f.__annotations__)
for alias in (list[int], dict[str, list[int]], tuple[int, ...], type[C], int | str, int | None, list[int] | None, Optional[int], Union[int, str, int], Union[int],
              Callable[[int], str], Callable[..., None], Literal[1, "a", None], ClassVar[int], typing.List[int], typing.Dict[str, Any]):
    print(alias, get_origin(alias), get_args(alias))
print(list[int] == list[int], hash(list[int]) == hash(list[int]), list[int] is list[int], int | str == str | int, (int | str) | int, type(int | str).__name__)
print(list[int](), dict[str, int](a=1), isinstance([], list), isinstance(1, int | str), isinstance("s", (int, str | bytes)), issubclass(bool, int | str))
for bad in (lambda: isinstance([], list[int]), lambda: int[str], lambda: 1 | int, lambda: int | "str",
            lambda: Union[()], lambda: Optional[int, str], lambda: Literal(), lambda: Generic[int], lambda: get_type_hints(3), lambda: ClassVar[int, str]):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError", str(e)[:80])
T = TypeVar("T")
K = TypeVar("K", bound=int)
V = TypeVar("V", int, str)


class Stack(Generic[T]):
    def __init__(self):
        self.items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self


class Pair(Generic[K, V]):
    pass


print(Stack[int]().push(1).push(2).items, Stack[int], Stack.__parameters__, Pair[int, str], Pair.__orig_bases__, T, K.__bound__, V.__constraints__)


@runtime_checkable
class Sized(Protocol):
    def __len__(self) -> int: ...


class Speaks(Protocol):
    def speak(self): ...


print(isinstance([], Sized), isinstance(3, Sized), issubclass(str, Sized))
try:
    isinstance(3, Speaks)
except TypeError as e:
    print(e)


class Movie(TypedDict, total=False):
    title: str
    year: int


class Employee(NamedTuple):
    """doc"""
    name: str
    id: int = 3

    def label(self):
        return f"{self.name}#{self.id}"


m: Movie = {"title": "x"}
print(m, Movie(title="t", year=1), Movie.__total__, sorted(Movie.__optional_keys__), Movie.__annotations__)
print(Employee("a"), Employee("b", 5).label(), Employee._field_defaults, Employee.__annotations__, Employee.__doc__)
UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, cast(int, "still text"), typing.TYPE_CHECKING, Any, typing.NoReturn)


@overload
def g(a: int) -> int: ...
@overload
def g(a: str) -> str: ...
def g(a):
    return a


print(g(1), g("s"), typing.get_overloads(g) and len(typing.get_overloads(g)), typing.final(C) is C, typing.no_type_check(f) is f)
