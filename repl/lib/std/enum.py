"""Enumerations."""
import sys as _sys
from functools import reduce as _reduce
from types import DynamicClassAttribute, MappingProxyType as _MappingProxyType
from operator import or_ as _or

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
           "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
           "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE"]

property = property
Enum = Flag = ReprEnum = None       # until they are made
_unset = object()


class auto:
    """A value to be chosen by _generate_next_value_()."""

    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return f"auto({'' if self.value is _unset else repr(self.value)})"


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a member of what would be none, such as a function."""

    def __init__(self, value):
        self.value = value


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    start = f"_{cls_name}__"
    return name.startswith(start) and len(name) > len(start) and not name.endswith("__")


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def _single_bit(n):
    return n > 0 and n & (n - 1) == 0


def _bits(n):
    while n:
        low = n & -n
        yield low
        n ^= low


class EnumDict(dict):
    """The namespace of an enumeration: keeps apart what becomes a member."""

    def __init__(self, cls_name):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            self._sunder(key, value)
            if key == "_generate_next_value_":
                self._generate = getattr(value, "__func__", value)
            elif key == "_ignore_":
                value = self._ignore
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if isinstance(value, member):
                value = value.value
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._resolve(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _sunder(self, key, value):
        if key == "_ignore_":
            names = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = names
            clash = {name for name in names if name in self._member_names}
            if clash:
                raise ValueError(f"_ignore_ cannot specify already set names: {clash!r}")
        elif key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
        elif key not in ("_order_", "_missing_", "_numeric_repr_", "_iter_member_", "_iter_member_by_value_",
                         "_iter_member_by_def_", "_value_repr_", "_name_", "_value_"):
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")

    def _resolve(self, key, value):
        """value with every auto() in it replaced."""
        if isinstance(value, auto):
            return self._next(key, value)
        if type(value) is tuple and any(isinstance(v, auto) for v in value):
            return tuple([self._next(key, v) if isinstance(v, auto) else v for v in value])
        return value

    def _next(self, key, value):
        self._auto_called = True
        if value.value is _unset:
            value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
        return value.value

    def update(self, members=(), **more):
        for key in members.keys() if hasattr(members, "keys") else ():
            self[key] = members[key]
        for key in more:
            self[key] = more[key]


_EnumDict = EnumDict


def _mixins(cls_name, bases):
    """The type of the values and the enumeration that is derived from."""
    if not bases:
        return object, Enum
    first = bases[-1]
    if not issubclass(first, Enum):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    return _data_type(cls_name, bases) or object, first


def _data_type(cls_name, bases):
    found = set()
    types = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if issubclass(base, Enum):
                if base._member_type_ is not object:
                    types.append(base._member_type_)
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                types.append(candidate or base)
                break
            else:
                candidate = candidate or base
    for t in types:
        if t not in found:
            found.add(t)
    if len(found) > 1:
        raise TypeError(f"too many data types for {cls_name!r}: {found!r}")
    return found.pop() if found else None


def _find_new(classdict, member_type, first_enum):
    """How members are made: __new__, whether it was written for this enumeration, whether it gets the value."""
    new = classdict.get("__new__")
    saved = new is not None and first_enum is not None
    if new is None:
        for method in ("__new_member__", "__new__"):
            for candidate in (member_type, first_enum):
                target = getattr(candidate, method, None)
                if target not in (None, None.__new__, object.__new__, getattr(Enum, "__new__", None)):
                    new = target
                    break
            if new is not None:
                break
        else:
            new = object.__new__
    use_args = first_enum is not None and new is not object.__new__
    if isinstance(new, staticmethod):
        new = new.__func__
    return new, saved, use_args


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for base in bases:
            _refuse_members(cls, base)
        ns = EnumDict(cls)
        if Enum is not None:
            _, first = _mixins(cls, bases)
            ns._generate = getattr(first, "_generate_next_value_", None)
        return ns

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None or not isinstance(classdict, EnumDict):
            return _first_class(metacls, cls, bases, classdict)
        for key in (*classdict._ignore, "_ignore_"):
            classdict.pop(key, None)
        members = {name: classdict[name] for name in classdict._member_names if name in classdict}
        bad = set(members) & {"mro", ""}
        if bad:
            raise ValueError(f"invalid enum member name(s) {','.join([repr(n) for n in bad])}")
        member_type, first_enum = _mixins(cls, bases)
        new, saved, use_args = _find_new(classdict, member_type, first_enum)
        order = classdict.pop("_order_", None)
        generate = classdict.get("_generate_next_value_")
        ns = {key: value for key, value in dict.items(classdict) if key not in members}
        if generate is not None and not isinstance(generate, staticmethod):
            ns["_generate_next_value_"] = staticmethod(generate)
        if saved:
            ns["__new_member__"] = new
        for name, value in (("_member_names_", []), ("_member_map_", {}), ("_value2member_map_", {}), ("_unhashable_", []),
                            ("_member_type_", member_type), ("_use_args_", use_args), ("_flag_mask_", 0), ("_all_bits_", 0),
                            ("_singles_mask_", 0), ("_new_", new), ("_inverted_", None)):
            ns[name] = value
        ns["_value_repr_"] = _value_repr(member_type, ns, first_enum)
        ns["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
        result = super().__new__(metacls, cls, bases, ns, **kwds)
        _own_methods(result, ns, member_type, first_enum)
        for name, value in members.items():
            _add_member(result, name, value)
        _finish(result, order)
        return result

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_ or names is None:
            return cls._lookup(value if names is None else (value, names, *values))
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def _lookup(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    return m
        return cls._look_further(value)

    def _look_further(cls, value):
        try:
            result, failure = cls._missing_(value), None
        except Exception as e:
            result, failure = None, e
        if isinstance(result, cls) or (Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
                                       and isinstance(result, int)):
            return result
        unknown = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and failure is None:
            raise unknown
        if failure is None:
            failure = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
        if not isinstance(failure, ValueError):
            failure.__context__ = unknown
        raise failure

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The functional API."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        ns = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs, last = [], []
            for i, name in enumerate(names):
                value = cls._generate_next_value_(name, start, i, last[:])
                last.append(value)
                pairs.append((name, value))
        else:
            pairs = [(item, names[item]) if isinstance(item, str) else item for item in (names or ())]
        for name, value in pairs:
            ns[name] = value
        ns["__module__"] = module or "__main__"
        if qualname is not None:
            ns["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, ns, boundary=boundary)

    def __contains__(cls, value):
        if not isinstance(value, Enum):
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(value).__qualname__}' and '{cls.__class__.__qualname__}'")
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @property
    def __members__(cls):
        return _MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'} {cls.__name__!r}>"

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__", "__members__",
                 "__module__", "__name__", "__qualname__"}
        return sorted(names | set(cls._member_names_))


EnumMeta = EnumType


def _refuse_members(cls_name, base):
    if isinstance(base, EnumType) and base._member_names_:
        raise TypeError(f"<enum {cls_name!r}> cannot extend {base!r}")


def _first_class(metacls, name, bases, ns):
    ns = dict(dict.items(ns))
    for key, value in (("_member_names_", []), ("_member_map_", {}), ("_value2member_map_", {}), ("_member_type_", object),
                       ("_use_args_", False), ("_boundary_", None), ("_value_repr_", None), ("_new_", object.__new__)):
        ns.setdefault(key, value)
    return type.__new__(metacls, name, bases, ns)


def _value_repr(member_type, ns, first_enum):
    """How repr() of a member shows its value."""
    if member_type is object:
        return getattr(first_enum, "_value_repr_", None)
    return member_type.__repr__ if member_type is not object and "__dataclass_fields__" not in member_type.__dict__ else None


def _own_methods(cls, ns, member_type, first_enum):
    """What both Enum and the data type define goes by Enum; by the data type for a ReprEnum."""
    if issubclass(cls, ReprEnum or ()) or ReprEnum in cls.__bases__:
        for name in ("__str__", "__format__"):
            if name not in ns and ReprEnum in cls.__bases__:
                method = getattr(member_type, name)
                setattr(cls, name, member_type.__repr__ if method is object.__str__ else method)
    for name in ("__repr__", "__str__", "__format__"):
        if name in ns:
            continue
        found = getattr(cls, name)
        if ReprEnum in cls.__bases__ and name != "__repr__":
            continue
        if found is getattr(object, name) or (member_type is not object and found is getattr(member_type, name)
                                              and not issubclass(first_enum, ReprEnum or ())):
            setattr(cls, name, getattr(first_enum, name))
        elif name == "__repr__" and member_type is not object and found is getattr(member_type, name):
            setattr(cls, name, getattr(first_enum, name))
    if Flag is not None and issubclass(cls, Flag):
        for name in _flag_operators:
            if name not in ns and getattr(cls, name) is getattr(member_type, name, None):
                setattr(cls, name, getattr(Flag, name))


_flag_operators = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__")


def _add_member(cls, name, value):
    args = value if isinstance(value, tuple) else (value,)
    member_type = cls._member_type_
    if member_type is tuple:
        args = (args,)
    obj = cls._new_(cls, *args) if cls._use_args_ else cls._new_(cls)
    if not hasattr(obj, "_value_"):
        if member_type is object:
            obj._value_ = value
        else:
            try:
                obj._value_ = member_type(*args)
            except Exception as exc:
                raise TypeError("_value_ not set in __new__, unable to create it") from exc
    value = obj._value_
    obj._name_ = name
    obj.__objclass__ = cls
    obj._sort_order_ = len(cls._member_names_)
    init = type(obj).__init__
    if init is not object.__init__:
        obj.__init__(*args)
    value = obj._value_
    is_flag = Flag is not None and issubclass(cls, Flag)
    if is_flag and isinstance(value, int):
        cls._flag_mask_ |= value
        if _single_bit(value):
            cls._singles_mask_ |= value
        cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
    elif is_flag:
        raise TypeError(f"invalid Flag value: {value!r}")
    canonical = _member_of_value(cls, value)
    if canonical is None:
        if not is_flag or _single_bit(value):
            cls._member_names_.append(name)
        canonical = obj
    type.__setattr__(cls, name, canonical)
    cls._member_map_[name] = canonical
    try:
        cls._value2member_map_.setdefault(value, canonical)
    except TypeError:
        cls._unhashable_.append(value)


def _member_of_value(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for m in cls._member_map_.values():
            if m._value_ == value:
                return m
    return None


def _finish(cls, order):
    if Flag is not None and issubclass(cls, Flag):
        names = cls._member_names_
        values = [cls._member_map_[n]._value_ for n in names]
        cls._iter_in_order_ = values == sorted(values)
    if order is not None:
        order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
        given = [n for n in order if n in cls._member_names_ or n not in cls._member_map_]
        if given != cls._member_names_:
            raise TypeError(f"member order does not match _order_:\n  {given!r}\n  {cls._member_names_!r}")


class Enum(metaclass=EnumType):
    """A set of names with values."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            for last in reversed(last_values):
                try:
                    return last + 1
                except TypeError:
                    pass
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __init__(self, *args, **kwds):
        pass

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __dir__(self):
        own = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        for cls in self.__class__.__mro__:
            own.update([n for n in cls.__dict__ if n[0] != "_" and n not in self._member_map_])
        return sorted(own)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__class__, (self._value_,)

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """An enumeration whose members only have another repr() than their values."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are ints."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        value = str(*values)
        obj = str.__new__(cls, value)
        obj._value_ = value
        return obj

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What is done with bits that no member has."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def bin(num, max_bits=None):
    """The bits of a number, its sign apart."""
    size = 2 ** num.bit_length()
    if num >= 0:
        sign, digits = "0b0", f"{num:b}" if num else ""
        digits = digits.zfill(num.bit_length())
    else:
        sign, digits = "0b1", f"{(size + num):b}".zfill(num.bit_length())
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f"{sign} {digits}"


class Flag(Enum, boundary=CONFORM):
    """An enumeration whose members can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return 1 if start is None else start
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _iter_member_(cls, value):
        found = [m for m in map(cls._value2member_map_.get, _bits(value & cls._flag_mask_)) if m is not None]
        return iter(found if cls._iter_in_order_ else sorted(found, key=lambda m: m._sort_order_))

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(mask, width)}")
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value += max(all_bits + 1, 2 ** value.bit_length())
        if value < 0:
            value += all_bits + 1
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        return cls._pseudo_member(value)

    @classmethod
    def _pseudo_member(cls, value):
        """The member for a combination."""
        unknown = value & ~cls._flag_mask_
        obj = object.__new__(cls) if cls._member_type_ is object else cls._new_(cls, value)
        if not hasattr(obj, "_value_"):
            obj._value_ = value
        names, covered = [], 0
        for m in cls._iter_member_(value):
            names.append(m._name_)
            covered |= m._value_
        unknown |= value & ~covered
        if names and unknown:
            names.append(cls._numeric_repr_(unknown))
        obj._name_ = "|".join(names) if names else None
        return cls._value2member_map_.setdefault(value, obj)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        dot = "" if self._name_ is None else "." + self._name_
        return f"<{self.__class__.__name__}{dot}: {show(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        """The bits of the other operand, or None."""
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else self.__class__(self._value_ ^ other)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if self._boundary_ is EJECT or self._boundary_ is KEEP:
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A Flag whose members are ints."""


def unique(enumeration):
    """Refuses an enumeration with aliases."""
    doubles = [(n, m._name_) for n, m in enumeration.__members__.items() if n != m._name_]
    if doubles:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join([f'{a} -> {n}' for a, n in doubles])}")
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can look for."""
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Refuses an enumeration that fails one of the checks."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        for check in self.checks:
            if check is UNIQUE:
                doubles = [(n, m._name_) for n, m in enumeration.__members__.items() if n != m._name_]
                if doubles:
                    raise ValueError(f"aliases found in {enumeration!r}: {', '.join([f'{a} -> {n}' for a, n in doubles])}")
            elif check is CONTINUOUS:
                self._continuous(enumeration, name)
            else:
                self._named(enumeration, name)
        return enumeration

    def _continuous(self, enumeration, name):
        values = {m._value_ for m in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            missing = [2 ** i for i in range(low.bit_length(), high.bit_length()) if 2 ** i not in values]
        else:
            missing = [i for i in range(low + 1, high) if i not in values]
        if missing:
            kind = "flag" if issubclass(enumeration, Flag) else "enum"
            raise ValueError(f"invalid {kind} {name!r}: missing values {', '.join([str(m) for m in missing])}")

    def _named(self, enumeration, name):
        single = [m._value_ for m in enumeration]
        names, missing = [], 0
        for alias_name, alias in enumeration._member_map_.items():
            if alias_name in enumeration._member_names_ or alias._value_ < 0:
                continue
            missed = [v for v in _bits(alias._value_) if v not in single]
            if missed:
                names.append(alias_name)
                missing |= _reduce(_or, missed)
        if names:
            text = f"alias {names[0]} is missing" if len(names) == 1 else \
                f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
            raise ValueError(f"invalid Flag {name!r}: {text} combined values of {hex(missing)} "
                             "[use enum.show_flag_values(value) for details]")


def show_flag_values(value):
    """The single bits of a value."""
    return list(_bits(value))


def global_enum_repr(self):
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    module, cls = self.__class__.__module__.split(".")[-1], self.__class__
    if self._name_ is None:
        return f"{module}.{cls.__name__}({self._value_!r})"
    return "|".join([n if n[0].isdigit() else f"{module}.{n}" for n in self._name_.split("|")])


def global_str(self):
    return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Makes the members names of the module too."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    vars(_sys.modules[cls.__module__]).update(cls.__members__)
    return cls
