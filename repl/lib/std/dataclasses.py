"""Classes made of their annotated fields."""
import sys as _sys
from types import FunctionType as _FunctionType, GenericAlias as _GenericAlias, MappingProxyType as _MappingProxyType, \
    MemberDescriptorType as _MemberDescriptorType

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
           "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    """A field of a frozen instance was assigned to."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_EMPTY_METADATA = _MappingProxyType({})


class _Kind:
    """What a field is."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind("_FIELD")
_FIELD_CLASSVAR = _Kind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Kind("_FIELD_INITVAR")

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"


class InitVar:
    """An argument of __init__ that is passed on to __post_init__ only."""
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, _GenericAlias):
            return f"dataclasses.InitVar[{self.type.__name__}]"
        return f"dataclasses.InitVar[{self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """A field as it was declared."""
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
                 "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else _MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={_shown(self.default)},"
                f"default_factory={_shown(self.default_factory)},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
                f"compare={self.compare!r},metadata={self.metadata!r},kw_only={_shown(self.kw_only)},"
                f"_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(_GenericAlias)


def _shown(value):
    return repr(value)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq, self.order = init, repr, eq, order
        self.unsafe_hash, self.frozen = unsafe_hash, frozen

    def __repr__(self):
        return (f"_DataclassParams(init={self.init!r},repr={self.repr!r},eq={self.eq!r},order={self.order!r},"
                f"unsafe_hash={self.unsafe_hash!r},frozen={self.frozen!r})")


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """A field that needs more than a default value."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is_classvar(annotation):
    if isinstance(annotation, str):
        head = annotation.split("[")[0].strip()
        return head in ("ClassVar", "typing.ClassVar")
    typing = _sys.modules.get("typing")
    return typing is not None and (annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar)


def _is_initvar(annotation):
    if isinstance(annotation, str):
        return annotation.split("[")[0].strip() in ("InitVar", "dataclasses.InitVar")
    return annotation is InitVar or type(annotation) is InitVar


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, _MemberDescriptorType):
            default = MISSING       # a slot is no default
        f = field(default=default)
    f.name, f.type = name, annotation
    f._field_type = _FIELD
    if _is_classvar(annotation):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation):
        f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


_MADE = "_dataclass_made"


def _make(name, params, body, names, owner):
    """A function from its source; names are what it sees beside its arguments."""
    lines = [f"def {_MADE}({', '.join(names)}):", f" def {name}({', '.join(params)}):"]
    lines += ["  " + line for line in body]
    lines.append(f" return {name}")
    ns = {}
    exec("\n".join(lines), {}, ns)
    f = ns[_MADE](**names)
    f.__qualname__ = f"{owner.__qualname__}.{name}"
    f.__module__ = owner.__module__
    return f


def _init_param(f):
    if f.default is MISSING and f.default_factory is MISSING:
        return f.name
    return f"{f.name}=_default_{f.name}" if f.default is not MISSING else f"{f.name}=_HAS_DEFAULT_FACTORY"


def _init_function(cls, all_fields, frozen, has_post_init, slots):
    std = [f for f in all_fields if f.init and not f.kw_only]
    kw = [f for f in all_fields if f.init and f.kw_only]
    seen_default = False
    for f in std:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    self_name = "__dataclass_self__" if any(f.name == "self" for f in all_fields) else "self"
    names = {"_HAS_DEFAULT_FACTORY": _HAS_DEFAULT_FACTORY, "__dataclass_builtins_object__": object}
    body = []
    for f in all_fields:
        names[f"_type_{f.name}"] = f.type
        if f.default is not MISSING:
            names[f"_default_{f.name}"] = f.default
        elif f.default_factory is not MISSING:
            names[f"_factory_{f.name}"] = f.default_factory
        value = None
        if f.default_factory is not MISSING:
            value = f"_factory_{f.name}()"
            if f.init:
                value = f"{value} if {f.name} is _HAS_DEFAULT_FACTORY else {f.name}"
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            value = f"_default_{f.name}"
        if value is None or f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f"__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})")
        else:
            body.append(f"{self_name}.{f.name}={value}")
    if has_post_init:
        passed = ",".join([f.name for f in all_fields if f._field_type is _FIELD_INITVAR])
        body.append(f"{self_name}.{_POST_INIT}({passed})")
    params = [self_name] + [_init_param(f) for f in std]
    if kw:
        params += ["*"] + [_init_param(f) for f in kw]
    init = _make("__init__", params, body or ["pass"], names, cls)
    init.__annotations__ = {f.name: f.type for f in std + kw} | {"return": None}
    return init


_showing = []       # the ids of what is being shown now


def _repr_function(flds):
    names = [f.name for f in flds]

    def __repr__(self):
        key = id(self)
        if key in _showing:
            return "..."
        _showing.append(key)
        try:
            return f"{self.__class__.__qualname__}({', '.join([f'{n}={getattr(self, n)!r}' for n in names])})"
        finally:
            _showing.remove(key)
    return __repr__


def _tuple_text(obj, flds):
    if not flds:
        return "()"
    return f"({','.join([f'{obj}.{f.name}' for f in flds])},)"


def _compare_function(cls, name, op, flds):
    return _make(name, ["self", "other"], ["if other.__class__ is self.__class__:",
                                           f" return {_tuple_text('self', flds)}{op}{_tuple_text('other', flds)}",
                                           "return NotImplemented"], {}, cls)


def _frozen_functions(cls, flds):
    names = {f.name for f in flds}

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _set_new(cls, name, value):
    """Sets an attribute that the class does not define itself; True when it does."""
    if name in cls.__dict__:
        return True
    if isinstance(value, _FunctionType):
        value.__qualname__ = f"{cls.__qualname__}.{name}"
    setattr(cls, name, value)
    return False


def _hash_for(cls, unsafe_hash, eq, frozen, has_explicit, flds):
    """What becomes of __hash__."""
    if unsafe_hash:
        if has_explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not eq or has_explicit:
        return
    elif not frozen:
        cls.__hash__ = None
        return
    used = [f for f in flds if (f.compare if f.hash is None else f.hash)]
    cls.__hash__ = _make("__hash__", ["self"], [f"return hash({_tuple_text('self', used)})"], {}, cls)


def _collect(cls, kw_only):
    """All fields by name, those of the bases first; whether a base is frozen, whether there is one."""
    found, frozen_base, any_base = {}, False, False
    for b in cls.__mro__[-1:0:-1]:
        base_fields = b.__dict__.get(_FIELDS)
        if base_fields is not None:
            any_base = True
            found.update(base_fields)
            if getattr(b, _PARAMS).frozen:
                frozen_base = True
    annotations = cls.__dict__.get("__annotations__", {})
    own, seen_mark = [], False
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or isinstance(annotation, str) and annotation in ("KW_ONLY", "dataclasses.KW_ONLY"):
            if seen_mark:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_mark = kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return found, frozen_base, any_base


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    found, frozen_base, any_base = _collect(cls, kw_only)
    if any_base:
        if frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not frozen_base and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, found)
    class_hash = cls.__dict__.get("__hash__", MISSING)
    explicit_hash = not (class_hash is MISSING or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    flds = [f for f in found.values() if f._field_type is _FIELD]
    if init:
        all_init = [f for f in found.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
        _set_new(cls, "__init__", _init_function(cls, all_init, frozen, hasattr(cls, _POST_INIT), slots))
    if repr:
        _set_new(cls, "__repr__", _repr_function([f for f in flds if f.repr]))
    compared = [f for f in flds if f.compare]
    if eq:
        _set_new(cls, "__eq__", _compare_function(cls, "__eq__", "==", compared))
    if order:
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if _set_new(cls, name, _compare_function(cls, name, op, compared)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering")
    if frozen:
        for f in _frozen_functions(cls, flds):
            if _set_new(cls, f.__name__, f):
                raise TypeError(f"Cannot overwrite attribute {f.__name__} in class {cls.__name__}")
    _hash_for(cls, unsafe_hash, eq, frozen, explicit_hash, flds)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls, found)
    if match_args:
        _set_new(cls, "__match_args__", tuple([f.name for f in found.values() if f.init and not f.kw_only
                                               and f._field_type is not _FIELD_CLASSVAR]))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _with_slots(cls, frozen, [f.name for f in flds])
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _annotation_text(t):
    return t.__name__ if isinstance(t, type) and not isinstance(t, _GenericAlias) else repr(t)


def _signature_text(cls, found):
    if "__init__" not in cls.__dict__:
        return "()"
    shown, marked = [], False
    usable = [f for f in found.values() if f.init and f._field_type is not _FIELD_CLASSVAR]
    for f in [f for f in usable if not f.kw_only] + [f for f in usable if f.kw_only]:
        if f.kw_only and not marked:
            shown.append("*")
            marked = True
        text = f"{f.name}: {_annotation_text(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        shown.append(text)
    return f"({', '.join(shown)})"


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _with_slots(cls, frozen, names):
    """The class anew, with __slots__."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    ns = dict(cls.__dict__)
    inherited = set()
    for b in cls.__mro__[1:-1]:
        slots = b.__dict__.get("__slots__", ())
        inherited.update([slots] if isinstance(slots, str) else slots)
    ns["__slots__"] = tuple([n for n in names if n not in inherited])
    for name in names:
        ns.pop(name, None)
    ns.pop("__dict__", None)
    ns.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    made = type(cls)(cls.__name__, cls.__bases__, ns)
    if qualname is not None:
        made.__qualname__ = qualname
    if frozen:
        if "__getstate__" not in ns:
            made.__getstate__ = _getstate
        if "__setstate__" not in ns:
            made.__setstate__ = _setstate
        for f in _frozen_functions(made, [f for f in made.__dict__[_FIELDS].values() if f._field_type is _FIELD]):
            f.__qualname__ = f"{made.__qualname__}.{f.__name__}"
            setattr(made, f.__name__, f)
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    """Adds __init__, __repr__, __eq__ and more, made from the fields."""
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields, in order."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """Whether obj is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, through dataclasses, lists, tuples and dicts."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _plain(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, through dataclasses, lists, tuples and dicts."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _plain(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _plain(obj, make):
    if _is_instance(obj):
        return make([(f.name, _plain(getattr(obj, f.name), make)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_plain(v, make) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_plain(v, make) for v in obj])
    if isinstance(obj, dict):
        pairs = [(_plain(k, make), _plain(v, make)) for k, v in obj.items()]
        if hasattr(type(obj), "default_factory") or hasattr(obj, "default_factory"):
            result = type(obj)(obj.default_factory)
            result.update(pairs)
            return result
        return type(obj)(pairs)
    from copy import deepcopy
    return deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                   frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A dataclass from names."""
    from keyword import iskeyword
    from types import new_class
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind

    def body(ns):
        ns.update(namespace or {})
        ns.update(defaults)
        ns["__annotations__"] = annotations
    cls = new_class(cls_name, bases, {}, body)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A copy with some fields changed."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
