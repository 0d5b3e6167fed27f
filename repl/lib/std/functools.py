"""Tools for functions, written so that what they wrap is called without nesting in C."""
from types import GenericAlias as _GenericAlias

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
           "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod",
           "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)

_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes wrapper look like wrapped."""
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """update_wrapper() as a decorator."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def reduce(function, sequence, initial=_missing, /):
    """Folds a sequence from the left."""
    try:
        it = iter(sequence)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _missing:
        for value in it:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    else:
        value = initial
    for item in it:
        value = function(value, item)
    return value


class partial:
    """A function with some of its arguments given already."""

    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError("the first argument must be callable")
        self = object.__new__(cls)
        if isinstance(func, partial) and not func.__dict__:
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if keywords:
            return self.func(*self.args, *args, **{**self.keywords, **keywords})
        return self.func(*self.args, *args, **self.keywords)

    def __repr__(self):
        kind = type(self)
        name = kind.__qualname__ if kind.__module__ != "functools" else "functools." + kind.__qualname__
        parts = [repr(self.func)]
        parts += [repr(x) for x in self.args]
        parts += [f"{k}={v!r}" for k, v in self.keywords.items()]
        return f"{name}({', '.join(parts)})"

    __class_getitem__ = classmethod(_GenericAlias)


class partialmethod:
    """partial() for methods."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        parts = [repr(self.func)]
        parts += [repr(x) for x in self.args]
        parts += [f"{k}={v!r}" for k, v in self.keywords.items()]
        return f"functools.partialmethod({', '.join(parts)})"

    def _method(self):
        def method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        method._partialmethod = self
        return method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


def _key_of(other):
    try:
        return other.obj
    except AttributeError:
        raise TypeError("other argument must be K instance") from None


def cmp_to_key(mycmp):
    """A key for sort() from a function that compares two values."""
    class KeyWrapper:
        __slots__ = ["obj"]
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, _key_of(other)) < 0

        def __gt__(self, other):
            return mycmp(self.obj, _key_of(other)) > 0

        def __eq__(self, other):
            return mycmp(self.obj, _key_of(other)) == 0

        def __le__(self, other):
            return mycmp(self.obj, _key_of(other)) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, _key_of(other)) >= 0
    KeyWrapper.__module__, KeyWrapper.__qualname__ = "functools", "KeyWrapper"
    return KeyWrapper


def _order(name, base, by_base):
    """The method called name, made of the one called base."""
    def method(self, other):
        result = getattr(type(self), base)(self, other)
        return result if result is NotImplemented else by_base(self, other, result)
    method.__name__ = name
    method.__qualname__ = name
    method.__doc__ = None
    return method


_orders = {
    "__lt__": {"__gt__": lambda a, b, lt: not lt and a != b, "__le__": lambda a, b, lt: lt or a == b,
               "__ge__": lambda a, b, lt: not lt},
    "__le__": {"__ge__": lambda a, b, le: not le or a == b, "__lt__": lambda a, b, le: le and a != b,
               "__gt__": lambda a, b, le: not le},
    "__gt__": {"__lt__": lambda a, b, gt: not gt and a != b, "__ge__": lambda a, b, gt: gt or a == b,
               "__le__": lambda a, b, gt: not gt},
    "__ge__": {"__le__": lambda a, b, ge: not ge or a == b, "__gt__": lambda a, b, ge: ge and a != b,
               "__lt__": lambda a, b, ge: not ge},
}


def total_ordering(cls):
    """Adds the comparisons that a class with one of them lacks."""
    have = {name for name in _orders if getattr(cls, name) is not getattr(object, name)}
    if not have:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    base = max(have)
    for name, by_base in _orders[base].items():
        if name not in have:
            setattr(cls, name, _order(name, base, by_base))
    return cls


class _CacheInfo(tuple):
    __slots__ = ()
    _fields = ("hits", "misses", "maxsize", "currsize")

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % self

    def _asdict(self):
        return dict(zip(self._fields, self))


class _Key(list):
    """The key of a call that has more than positional arguments; keeps its hash."""
    __slots__ = ("hashvalue",)

    def __init__(self, items):
        self[:] = items
        self.hashvalue = hash(items)

    def __hash__(self):
        return self.hashvalue


_keyword_mark = (object(),)
_plain = (int, str)     # types whose values are keys as they are


def _cache_key(args, keywords, typed):
    key = args
    if keywords:
        key += _keyword_mark
        for item in keywords.items():
            key += item
    if typed:
        key += tuple([type(x) for x in args])
        if keywords:
            key += tuple([type(x) for x in keywords.values()])
    elif len(key) == 1 and type(key[0]) in _plain:
        return key[0]
    return key if not keywords else _Key(key)


def lru_cache(maxsize=128, typed=False):
    """Keeps the results of the last maxsize different calls."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    """Keeps the results of all calls."""
    return lru_cache(maxsize=None)(user_function)


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    results = {}
    hits = misses = 0
    get, pop = results.get, results.pop

    if maxsize == 0:
        def wrapper(*args, **keywords):
            nonlocal misses
            misses += 1
            return function(*args, **keywords)
    elif maxsize is None:
        def wrapper(*args, **keywords):
            nonlocal hits, misses
            if keywords or typed:
                key = _cache_key(args, keywords, typed)
            else:
                key = args[0] if len(args) == 1 and type(args[0]) in _plain else args
            result = get(key, _missing)
            if result is not _missing:
                hits += 1
                return result
            misses += 1
            result = function(*args, **keywords)
            results[key] = result
            return result
    else:
        def wrapper(*args, **keywords):
            nonlocal hits, misses
            if keywords or typed:
                key = _cache_key(args, keywords, typed)
            else:
                key = args[0] if len(args) == 1 and type(args[0]) in _plain else args
            result = pop(key, _missing)
            if result is not _missing:
                hits += 1
                results[key] = result   # the youngest now
                return result
            misses += 1
            result = function(*args, **keywords)
            if key not in results and len(results) >= maxsize:
                del results[next(iter(results))]
            results[key] = result
            return result

    def cache_info():
        return _CacheInfo((hits, misses, maxsize, len(results)))

    def cache_clear():
        nonlocal hits, misses
        results.clear()
        hits = misses = 0

    def cache_parameters():
        return {"maxsize": maxsize, "typed": typed}

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = cache_parameters
    return update_wrapper(wrapper, function)


def _compose_mro(cls, types):
    """cls.__mro__ with those of types that cls is a virtual subclass of, each behind the last class that is one too."""
    own = cls.__mro__
    virtual = [t for t in types if t not in own and isinstance(t, type) and hasattr(t, "__mro__") and issubclass(cls, t)]
    order, left = [], virtual
    for i, c in enumerate(own):
        order.append(c)
        here = [t for t in left if i + 1 == len(own) or not issubclass(own[i + 1], t)]
        left = [t for t in left if t not in here]
        while here:
            first = next(t for t in here if not any(o is not t and issubclass(o, t) for o in here))
            here.remove(first)
            order.append(first)
    return order


def _dispatch_table(function):
    """register() and dispatch() of one generic function."""
    registry, found = {object: function}, {}

    def dispatch(cls):
        implementation = found.get(cls)
        if implementation is None:
            implementation = registry.get(cls)
            if implementation is None:
                implementation = registry[_best_match(cls, registry)]
            found[cls] = implementation
        return implementation

    def register(cls, func=None):
        if not isinstance(cls, type) and not _is_union(cls):
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                                "or plain `@register` on an annotated function.")
            func = cls
            name, cls = next((n, c) for n, c in annotations.items() if n != "return")
            if cls is None:
                cls = type(None)
            if not isinstance(cls, type) and not _is_union(cls):
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        elif func is None:
            return lambda f: register(cls, f)
        for one in cls.__args__ if _is_union(cls) else (cls,):
            registry[one] = func
        found.clear()
        return func

    return registry, dispatch, register


def _is_union(cls):
    from types import UnionType
    return isinstance(cls, UnionType) or getattr(cls, "__origin__", None) is _typing_union()


def _typing_union():
    import sys
    typing = sys.modules.get("typing")
    return typing.Union if typing else _missing


def _best_match(cls, registry):
    match = None
    for t in _compose_mro(cls, registry):
        if match is not None:
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, t)):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
            break
        if t in registry:
            match = t
    return match


def singledispatch(func):
    """A function that is chosen by the class of the first argument."""
    registry, dispatch, register = _dispatch_table(func)
    name = getattr(func, "__name__", "singledispatch function")

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    from types import MappingProxyType
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = lambda: None
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """singledispatch() for methods."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch

        def method(*args, **keywords):
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **keywords)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


class cached_property:
    """A property that is computed once and then an attribute."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            own = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                            f"{self.attrname!r} property.") from None
        value = own.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            own[self.attrname] = value
        return value

    __class_getitem__ = classmethod(_GenericAlias)
