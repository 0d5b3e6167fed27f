"""Names for annotations; nothing is checked."""
import collections as _collections
import collections.abc as _abc
import sys as _sys
import types as _types
from abc import ABCMeta, abstractmethod
from contextlib import AbstractAsyncContextManager as _AsyncManager, AbstractContextManager as _Manager

TYPE_CHECKING = False


def _type_repr(t):
    """How a type is written inside another one."""
    if isinstance(t, type) and not isinstance(t, _types.GenericAlias):
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    if t is ...:
        return "..."
    if isinstance(t, _types.FunctionType):
        return t.__name__
    if isinstance(t, list):
        return f"[{', '.join([_type_repr(x) for x in t])}]"
    return repr(t)


def _convert(arg):
    """What stands for an argument: None for its type, text for a reference."""
    if arg is None:
        return type(None)
    return ForwardRef(arg) if isinstance(arg, str) else arg


def _check(arg, message):
    arg = _convert(arg)
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    if arg in (Generic, Protocol) or isinstance(arg, _Form) and arg._name in ("ClassVar", "Final"):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    return arg


def _parameters(args):
    found = []
    for a in args:
        if isinstance(a, (TypeVar, ParamSpec, TypeVarTuple)):
            inner = (a,)
        elif isinstance(a, (list, tuple)):
            inner = _parameters(a)
        else:
            inner = getattr(a, "__parameters__", ()) if not isinstance(a, type) or isinstance(a, _types.GenericAlias) else ()
            if not inner and isinstance(a, (_types.GenericAlias, _types.UnionType)):
                inner = _parameters(a.__args__)
        for p in inner:
            if p not in found:
                found.append(p)
    return tuple(found)


def _substitute(arg, values):
    if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
        return values.get(arg, arg)
    if isinstance(arg, _Alias) and arg.__parameters__:
        return arg._copy(tuple([_substitute(a, values) for a in arg.__args__]))
    if isinstance(arg, _types.GenericAlias) and _parameters((arg,)):
        return _types.GenericAlias(arg.__origin__, tuple([_substitute(a, values) for a in arg.__args__]))
    return arg


class _Final:
    __slots__ = ()

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _Or:
    """What can be joined by |."""
    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_Or):
    """A type that is named before it exists."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _Form(_Or):
    """A name that is no class: Union, ClassVar, ..."""

    def __init__(self, name, getitem=None, doc=None):
        self._name, self._getitem = name, getitem
        self.__doc__ = doc

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, params):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._getitem(self, params)


class _Alias(_Or):
    """A type with arguments, or a name of typing's for a class."""

    def __init__(self, origin, args=(), *, name=None, count=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self._count = count         # of arguments, -1 any, of a plain name; None when it has its arguments
        self.__parameters__ = _parameters(args)

    def _copy(self, args):
        return _union(args) if self.__origin__ is Union else _Alias(self.__origin__, args, name=self._name)

    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        if self._count is None:
            return self._fill(params)
        if self.__origin__ is _abc.Callable:
            return _callable(params)
        params = tuple([_check(p, "Parameters to generic types must be types.") if p is not ... else p for p in params])
        if self.__origin__ is not tuple and self._count >= 0 and len(params) != self._count:
            many = "many" if len(params) > self._count else "few"
            raise TypeError(f"Too {many} arguments for {self}; actual {len(params)}, expected {self._count}")
        return _Alias(self.__origin__, params, name=self._name)

    def _fill(self, params):
        names = self.__parameters__
        if not names:
            raise TypeError(f"{self} is not a generic class")
        params = tuple([_convert(p) for p in params])
        if len(names) == 1 and isinstance(names[0], ParamSpec) and not isinstance(params[0], list):
            params = (list(params),)
        if len(params) != len(names) and not any(isinstance(n, TypeVarTuple) for n in names):
            many = "many" if len(params) > len(names) else "few"
            raise TypeError(f"Too {many} arguments for {self}; actual {len(params)}, expected {len(names)}")
        values = dict(zip(names, params))
        return self._copy(tuple([_substitute(a, values) for a in self.__args__]))

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        if self._count is not None:
            return name
        args = self.__args__
        if self.__origin__ is Union:
            rest = [a for a in args if a is not type(None)]
            if len(args) == 2 and len(rest) == 1:
                return f"typing.Optional[{_type_repr(rest[0])}]"
        if self.__origin__ is _abc.Callable:
            if args[0] is ...:
                return f"{name}[..., {_type_repr(args[1])}]"
            return f"{name}[[{', '.join([_type_repr(a) for a in args[:-1]])}], {_type_repr(args[-1])}]"
        if self.__origin__ is Literal:
            return f"{name}[{', '.join([repr(a) for a in args])}]"
        if self.__origin__ is tuple and not args:
            return name + "[()]"
        return f"{name}[{', '.join([_type_repr(a) for a in args])}]"

    def __call__(self, *args, **kwds):
        if self._count is not None or not isinstance(self.__origin__, type) or self._name and self.__origin__.__module__ != "__main__" \
                and self.__origin__ in _uncallable:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {getattr(self.__origin__, '__name__', self.__origin__)}() instead"
                            if self._name and isinstance(self.__origin__, type) else f"Cannot instantiate {self!r}")
        result = self.__origin__(*args, **kwds)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _Form):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name is None:
            if self.__origin__ is Generic:
                after = bases[bases.index(self) + 1:] if self in bases else ()
                if Protocol in bases or any(isinstance(b, _Alias) and b is not self and b._name is None for b in after):
                    return ()
            return (self.__origin__,)
        result = [self.__origin__] if self.__origin__ not in bases else []
        if self._count is None and self.__parameters__ and not any(b is Generic or isinstance(b, _Alias) and b.__origin__ is Generic
                                                                   for b in bases):
            result.append(Generic)
        return tuple(result)

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            if self.__origin__ is Union and isinstance(other, _types.UnionType):
                return set(self.__args__) == set(other.__args__)
            return NotImplemented
        if self.__origin__ is Union and other.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__ and self._count == other._count

    def __hash__(self):
        if self.__origin__ is Union:
            return hash((Union, frozenset(self.__args__)))
        return hash((self.__origin__, self.__args__))

    def __getattr__(self, name):
        if "__origin__" in self.__dict__ and not (name.startswith("__") and name.endswith("__")):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union and self._count is None:
            return issubclass(cls, self.__args__)
        if self._count is None:
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        return issubclass(cls, self.__origin__)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _union(params):
    if params == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for p in params if isinstance(params, tuple) else (params,):
        p = _check(p, "Union[arg, ...]: each arg must be a type.")
        inner = p.__args__ if isinstance(p, _types.UnionType) or isinstance(p, _Alias) and p.__origin__ is Union else (p,)
        for x in inner:
            if x not in flat:
                flat.append(x)
    if len(flat) == 1:
        return flat[0]
    return _Alias(Union, tuple(flat), name="Union")


def _one(form, arg):
    return _Alias(form, (_check(arg, f"{form} accepts only single type."),), name=form._name)


def _literal(form, params):
    found = []
    for p in params if isinstance(params, tuple) else (params,):
        for x in p.__args__ if isinstance(p, _Alias) and p.__origin__ is form else (p,):
            if not any(type(x) is type(y) and x == y for y in found):
                found.append(x)
    return _Alias(form, tuple(found), name="Literal")


def _callable(params):
    if len(params) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    args, result = params
    result = _check(result, "Callable[args, result]: result must be a type.")
    if args is ... or isinstance(args, (ParamSpec, _Alias)):
        return _Alias(_abc.Callable, (args, result), name="Callable")
    if not isinstance(args, list):
        raise TypeError(f"Callable[args, result]: args must be a list. Got {args}")
    return _Alias(_abc.Callable, (*[_convert(a) for a in args], result), name="Callable")


class _Annotated(_Alias):
    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join([repr(m) for m in self.__metadata__])}]"

    def __eq__(self, other):
        return isinstance(other, _Annotated) and self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def _copy(self, args):
        return _annotated(None, (args[0], *self.__metadata__))


def _annotated(form, params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin, metadata = _check(params[0], "Annotated[t, ...]: t must be a type."), params[1:]
    if isinstance(origin, _Annotated):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    made = _Annotated(origin, (origin,), name="Annotated")
    made.__metadata__ = metadata
    return made


Union = _Form("Union", lambda form, params: _union(params))
Optional = _Form("Optional", lambda form, arg: _union((_check(arg, f"{form} requires a single type."), type(None))))
Literal = _Form("Literal", _literal)
ClassVar, Final, TypeGuard, Required, NotRequired, Unpack = [
    _Form(_n, _one) for _n in ("ClassVar", "Final", "TypeGuard", "Required", "NotRequired", "Unpack")]
NoReturn, Never, Self, LiteralString, TypeAlias = [
    _Form(_n) for _n in ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias")]
Concatenate = _Form("Concatenate", lambda form, params: _Alias(form, params, name="Concatenate"))
Annotated = _Form("Annotated", _annotated)


class _Variable(_Or):
    """What TypeVar, ParamSpec and TypeVarTuple share."""

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class TypeVar(_Variable):
    """A type to be chosen."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = tuple([_convert(c) for c in constraints])
        self.__bound__ = None if bound is None else _convert(bound)
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class ParamSpec(_Variable):
    """Parameters to be chosen."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = None if bound is None else _convert(bound)
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    __repr__ = TypeVar.__repr__


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class TypeVarTuple(_Variable):
    """Any number of types to be chosen."""

    def __init__(self, name):
        self.__name__ = name

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class Generic:
    """The base of classes with type variables."""
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        params = params if isinstance(params, tuple) else (params,)
        params = tuple([_convert(p) if not isinstance(p, list) else tuple(p) for p in params])
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(isinstance(p, (_Variable, _Alias)) for p in params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _Alias(cls, params)
        names = cls.__parameters__
        if not names:
            raise TypeError(f"{cls} is not a generic class")
        if len(params) != len(names) and not any(isinstance(n, (TypeVarTuple, ParamSpec)) for n in names):
            many = "many" if len(params) > len(names) else "few"
            raise TypeError(f"Too {many} arguments for {cls}; actual {len(params)}, expected {len(names)}")
        return _Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        if Generic in bases or not bases and Generic in cls.__bases__ and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        found = _parameters(bases)
        for base in bases:
            if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol) and base._name is None:
                missing = [p for p in found if p not in base.__parameters__]
                if missing and base.__origin__ is Generic:
                    raise TypeError(f"Some type variables ({', '.join([str(m) for m in missing])}) are not listed in "
                                    f"Generic[{', '.join([str(p) for p in base.__parameters__])}]")
                found = base.__parameters__
        cls.__parameters__ = tuple(found)


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if getattr(cls, "_is_protocol", False) and cls.__dict__.get("_is_protocol"):
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            return all(hasattr(instance, n) and not (callable(getattr(cls, n, None)) and getattr(instance, n) is None)
                       for n in _protocol_names(cls))
        return super().__instancecheck__(instance)

    def __subclasscheck__(cls, other):
        if cls.__dict__.get("_is_protocol") and cls is not Protocol:
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            names = _protocol_names(cls)
            if any(not callable(getattr(cls, n, None)) for n in names):
                raise TypeError("Protocols with non-method members don't support issubclass()")
            return cls in other.__mro__ or all(any(n in b.__dict__ for b in other.__mro__) for n in names)
        return super().__subclasscheck__(other)


_not_of_protocols = {"__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
                     "__subclasshook__", "__weakref__", "__class_getitem__", "__parameters__", "__orig_bases__", "__init_subclass__",
                     "__qualname__", "__orig_class__", "_is_protocol", "_is_runtime_protocol", "_abc_data", "__match_args__"}


def _protocol_names(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic") and base.__module__ == "typing":
            continue
        names.update(n for n in [*base.__dict__, *base.__dict__.get("__annotations__", {})] if n not in _not_of_protocols)
    return names


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls.__dict__.get("_is_protocol"):
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that describe what others must have."""
    __slots__ = ()
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if cls._is_protocol and cls.__init__ is object.__init__:
            cls.__init__ = _no_init
        elif not cls._is_protocol and cls.__init__ is _no_init:
            cls.__init__ = _next_init(cls)


def _next_init(cls):
    for base in cls.__mro__:
        init = base.__dict__.get("__init__")
        if init is not None and init is not _no_init:
            return init
    return object.__init__


def runtime_checkable(cls):
    """Allows isinstance() with a protocol."""
    if not (isinstance(cls, _ProtocolMeta) and cls.__dict__.get("_is_protocol")):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def _name(name, origin, count=1):
    return _Alias(origin, name=name, count=count)


Tuple = _name("Tuple", tuple, -1)
List, Set, FrozenSet, Type = _name("List", list), _name("Set", set), _name("FrozenSet", frozenset), _name("Type", type)
Dict, Deque, Counter = _name("Dict", dict, 2), _name("Deque", _collections.deque), _name("Counter", _collections.Counter)
DefaultDict, OrderedDict = _name("DefaultDict", _collections.defaultdict, 2), _name("OrderedDict", _collections.OrderedDict, 2)
ChainMap, Callable = _name("ChainMap", _collections.ChainMap, 2), _name("Callable", _abc.Callable, 2)
Hashable, Sized, ByteString = _name("Hashable", _abc.Hashable, 0), _name("Sized", _abc.Sized, 0), _name("ByteString", _abc.ByteString, 0)
for _n, _count in {"Awaitable": 1, "Coroutine": 3, "AsyncIterable": 1, "AsyncIterator": 1, "AsyncGenerator": 2, "Iterable": 1,
                   "Iterator": 1, "Generator": 3, "Reversible": 1, "Container": 1, "Collection": 1, "MutableSet": 1, "Mapping": 2,
                   "MutableMapping": 2, "Sequence": 1, "MutableSequence": 1, "MappingView": 1, "KeysView": 1, "ItemsView": 2,
                   "ValuesView": 1}.items():
    globals()[_n] = _name(_n, getattr(_abc, _n), _count)
AbstractSet = _name("AbstractSet", _abc.Set)
ContextManager, AsyncContextManager = _name("ContextManager", _Manager), _name("AsyncContextManager", _AsyncManager)
_uncallable = {tuple, list, set, frozenset, type, dict}
Text = str
AnyStr = TypeVar("AnyStr", bytes, str)
T, KT, VT = TypeVar("T"), TypeVar("KT"), TypeVar("VT")
T_co, T_contra = TypeVar("T_co", covariant=True), TypeVar("T_contra", contravariant=True)


def _supports(name, method):
    ns = {method: abstractmethod(lambda self: None), "__module__": "typing", "_is_protocol": True, "_is_runtime_protocol": True,
          "__slots__": ()}
    return _ProtocolMeta(name, (Protocol,), ns)


SupportsInt, SupportsFloat, SupportsIndex = _supports("SupportsInt", "__int__"), _supports("SupportsFloat", "__float__"), \
    _supports("SupportsIndex", "__index__")
SupportsBytes, SupportsComplex = _supports("SupportsBytes", "__bytes__"), _supports("SupportsComplex", "__complex__")
SupportsAbs, SupportsRound = _supports("SupportsAbs", "__abs__"), _supports("SupportsRound", "__round__")


def cast(typ, val):
    """val, as it is."""
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    text = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {text if len(text) <= 100 else text[:100] + '...'}")


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=_sys.stderr)
    return obj


_overloads = {}


def overload(func):
    """One of several signatures of the function that follows."""
    f = getattr(func, "__func__", func)
    _overloads.setdefault((f.__module__, f.__qualname__), []).append(func)
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside a "
                              "stub module should always be followed by an implementation that is not @overload-ed.")


def get_overloads(func):
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    """Not to be derived from or overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def dataclass_transform(**kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = kwargs
        return cls_or_fn
    return decorator


def get_origin(tp):
    """What a type with arguments is made of."""
    if isinstance(tp, _Annotated):
        return Annotated
    if isinstance(tp, (_Alias, _types.GenericAlias)):
        return tp.__origin__
    if isinstance(tp, _types.UnionType):
        return _types.UnionType
    return Generic if tp is Generic else None


def get_args(tp):
    """The arguments of a type."""
    if isinstance(tp, _Annotated):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, _Alias):
        args = tp.__args__ if tp._count is None else ()
        if tp.__origin__ is _abc.Callable and args and args[0] is not ... and not isinstance(args[0], ParamSpec):
            return (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, (_types.GenericAlias, _types.UnionType)) else ()


def _strip(t):
    """t without Annotated, Required and NotRequired."""
    if isinstance(t, _Annotated):
        return _strip(t.__origin__)
    if isinstance(t, _Alias) and t.__origin__ in (Required, NotRequired):
        return _strip(t.__args__[0])
    if isinstance(t, _Alias) and t._count is None and t.__args__ and t.__origin__ is not Literal:
        return t._copy(tuple([_strip(a) for a in t.__args__]))
    return t


def _resolved(value, ns, localns):
    if value is None:
        return type(None)
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        return _resolved(eval(value, ns, localns), ns, localns)
    if isinstance(value, _Alias) and value._count is None and any(isinstance(a, ForwardRef) for a in value.__args__):
        return value._copy(tuple([_resolved(a, ns, localns) if isinstance(a, ForwardRef) else a for a in value.__args__]))
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations, with text evaluated."""
    if isinstance(obj, type):
        sources = [(vars(_sys.modules[b.__module__]) if b.__module__ in _sys.modules else {}, b.__dict__.get("__annotations__", {}))
                   for b in reversed(obj.__mro__)]
    else:
        wrapped = obj
        while hasattr(wrapped, "__wrapped__"):
            wrapped = wrapped.__wrapped__
        found = getattr(obj, "__annotations__", None)
        if found is None:
            if isinstance(obj, (_types.BuiltinFunctionType, _types.MethodDescriptorType)):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        sources = [(getattr(wrapped, "__globals__", None) or getattr(obj, "__dict__", {}), found)]
    hints = {}
    for ns, found in sources:
        ns = dict(ns if globalns is None else globalns)
        for name, value in found.items():
            hints[name] = _resolved(value, ns, ns if localns is None else localns)
    return hints if include_extras else {name: _strip(t) for name, t in hints.items()}


class NewType(_Or):
    """A name for a type that a checker keeps apart."""

    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{self.__name__} = "
                        f"NewType({self.__name__!r}, {self.__name__})`")


_refused = {"__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace",
            "_asdict", "_source"}


def _named_tuple(typename, types, defaults, module, ns=None):
    made = _collections.namedtuple(typename, [n for n in types], defaults=[defaults[n] for n in types if n in defaults], module=module)
    made.__annotations__ = made.__new__.__annotations__ = {n: _convert(t) for n, t in types.items()}
    for key, value in (ns or {}).items():
        if key in _refused:
            raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
        if key not in ("__annotations__", "__module__", "__qualname__", "__orig_bases__", "__classcell__") and key not in types:
            setattr(made, key, value)
    if ns and "__qualname__" in ns:
        made.__qualname__ = ns["__qualname__"]
    return made


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        types = ns.get("__annotations__", {})
        seen = None
        for name in types:
            if name in ns:
                seen = name
            elif seen is not None:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field {seen}")
        return _named_tuple(typename, types, {n: ns[n] for n in types if n in ns}, ns["__module__"], ns)


class _NamedTupleBase:
    """NamedTuple: a base in a class statement, and a function."""

    def __call__(self, typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
        made = _named_tuple(typename, dict(fields), {}, "__main__")
        made.__orig_bases__ = (NamedTuple,)
        return made

    def __repr__(self):
        return "<function NamedTuple>"

    def __mro_entries__(self, bases):
        return (_NamedTuple,)


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleBase()


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), {k: v for k, v in ns.items() if k != "__orig_bases__"})
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, value in ns.get("__annotations__", {}).items():
            annotations[key] = value = _convert(value)
            inner = value.__origin__ if isinstance(value, _Annotated) else value
            origin = getattr(inner, "__origin__", None)
            needed = origin is Required or origin is not NotRequired and total
            (required if needed else optional).add(key)
        made.__annotations__ = annotations
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


class _TypedDictBase:
    """TypedDict: a base in a class statement, and a function."""

    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        ns = {"__annotations__": dict(fields if fields is not None else kwargs), "__module__": "__main__"}
        return _TypedDictMeta(typename, (), ns, total=total)

    def __repr__(self):
        return "<function TypedDict>"

    def __mro_entries__(self, bases):
        return (_TypedDict,)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict = _TypedDictBase()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class IO(Generic[AnyStr]):
    """A stream."""
    __slots__ = ()


class TextIO(IO[str]):
    """A stream of text."""
    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A stream of bytes."""
    __slots__ = ()


__all__ = [_n for _n in globals() if _n[0] != "_" and _n not in ("ABCMeta", "abstractmethod", "T", "KT", "VT", "T_co", "T_contra")]
del _n, _count
