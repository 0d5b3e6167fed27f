"""Shallow and deep copies."""
import types as _types

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error

# what is its own copy
_atoms = {type(None), int, float, bool, str, bytes, type, range, slice, type(Ellipsis), type(NotImplemented),
          _types.FunctionType, _types.BuiltinFunctionType, _types.CodeType, property, _types.ModuleType}
_missing = object()


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    if cls in _atoms or cls in (tuple, frozenset) or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _rebuild(x, lambda value: value)


def deepcopy(x, memo=None, _nil=[]):
    """A copy of an object and of all that it refers to."""
    cls = type(x)
    if cls in _atoms or issubclass(cls, type):
        return x
    if memo is None:
        memo = {}
    done = memo.get(id(x), _missing)
    if done is not _missing:
        return done
    if cls is list:
        y = memo[id(x)] = []
        for value in x:
            y.append(deepcopy(value, memo))
    elif cls is dict:
        y = memo[id(x)] = {}
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        y = _deep_tuple(x, memo)
    else:
        y = _deep_object(x, cls, memo)
    memo[id(x)] = y
    memo.setdefault(id(memo), []).append(x)     # so that no other object gets its id
    return y


def _deep_tuple(x, memo):
    values = [deepcopy(value, memo) for value in x]
    done = memo.get(id(x), _missing)    # it contained itself
    if done is not _missing:
        return done
    for old, new in zip(x, values):
        if old is not new:
            return tuple(values)
    return x


def _deep_object(x, cls, memo):
    method = getattr(cls, "__deepcopy__", None)
    if method is not None:
        return method(x, memo)
    if cls is bytearray:
        return bytearray(x)
    if cls in (set, frozenset):
        return cls([deepcopy(value, memo) for value in x])
    if cls is _types.MethodType:
        return cls(x.__func__, deepcopy(x.__self__, memo))
    return _rebuild(x, lambda value: deepcopy(value, memo), memo)


def _rebuild(x, each, memo=None):
    """A new instance of x's class, with each(value) of all that x holds."""
    cls = type(x)
    reduce_ex, reduce = getattr(cls, "__reduce_ex__", None), getattr(cls, "__reduce__", None)
    if reduce_ex is not None or reduce is not None:     # object has neither
        made = reduce(x) if reduce_ex is None else reduce_ex(x, 4)
        if isinstance(made, str):
            return x
        return _from_reduce(x, made, each, memo)
    if cls.__module__ == "builtins" and cls is not object and not isinstance(x, _holders):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    return _from_state(x, cls, each, memo)


_holders = (list, dict, set, bytearray, tuple, frozenset, str, int, float, bytes, BaseException)


def _from_reduce(x, made, each, memo):
    func, args, *rest = made
    y = func(*[each(value) for value in args])
    if memo is not None:
        memo[id(x)] = y
    if rest and rest[0] is not None:
        _set_state(y, each(rest[0]))
    if len(rest) > 1 and rest[1] is not None:
        for value in rest[1]:
            y.append(each(value))
    if len(rest) > 2 and rest[2] is not None:
        for key, value in rest[2]:
            y[each(key)] = each(value)
    return y


def _slot_names(cls):
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get("__slots__", ())
        for name in [slots] if isinstance(slots, str) else slots:
            if name not in ("__dict__", "__weakref__"):
                if name.startswith("__") and not name.endswith("__"):
                    name = f"_{c.__name__.lstrip('_')}{name}"
                names.append(name)
    return names


def _set_state(y, state):
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
        for name, value in slots.items():
            setattr(y, name, value)
    if state:
        y.__dict__.update(state)


def _from_state(x, cls, each, memo):
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
        y = cls.__new__(cls, *[each(a) for a in args], **{k: each(v) for k, v in kwargs.items()})
    elif hasattr(cls, "__getnewargs__"):
        y = cls.__new__(cls, *[each(a) for a in x.__getnewargs__()])
    elif isinstance(x, (str, int, float, bytes)):
        y = cls.__new__(cls, x)
    elif isinstance(x, (tuple, frozenset)):
        y = cls.__new__(cls, [each(value) for value in x])
    elif isinstance(x, BaseException):
        y = cls.__new__(cls, *[each(a) for a in x.args])
    else:
        y = cls.__new__(cls)
    if memo is not None:
        memo[id(x)] = y
    if isinstance(x, list):
        for value in x:
            list.append(y, each(value))
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(y, each(key), each(value))
    elif isinstance(x, set):
        for value in x:
            set.add(y, each(value))
    elif isinstance(x, bytearray):
        bytearray.extend(y, x)
    getstate = getattr(cls, "__getstate__", None)
    if getstate is not None and "__getstate__" not in object.__dict__:
        _set_state(y, each(getstate(x)))
        return y
    state = dict(getattr(x, "__dict__", ()))
    slots = {name: getattr(x, name) for name in _slot_names(cls) if hasattr(x, name)}
    if hasattr(cls, "__setstate__"):
        if state or slots:
            y.__setstate__(each((state or None, slots) if slots else state))
        return y
    for name, value in slots.items():
        object.__setattr__(y, name, each(value))
    if state:
        y.__dict__.update({name: each(value) for name, value in state.items()})
    return y
