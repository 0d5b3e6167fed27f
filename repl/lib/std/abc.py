"""Abstract base classes."""
from _collections import matches_as

__all__ = ["ABC", "ABCMeta", "abstractmethod", "abstractclassmethod", "abstractstaticmethod", "abstractproperty",
           "get_cache_token", "update_abstractmethods"]


def abstractmethod(funcobj):
    """A method that a class must define before it has instances."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def abstractclassmethod(callable):
    """Obsolete: use classmethod with abstractmethod."""
    return classmethod(abstractmethod(callable))


def abstractstaticmethod(callable):
    """Obsolete: use staticmethod with abstractmethod."""
    return staticmethod(abstractmethod(callable))


def abstractproperty(fget=None, fset=None, fdel=None, doc=None):
    """Obsolete: use property with abstractmethod."""
    return property(abstractmethod(fget), fset, fdel, doc)


_registrations = 0      # how many register() calls there were: earlier negative answers are void


def get_cache_token():
    """A number that changes with every register()."""
    return _registrations


def _abstract_names(cls, own):
    names = {name for name, value in own.items() if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class _Data:
    """What an abstract class knows about its virtual subclasses; no_at: the registrations when no was begun."""

    def __init__(self):
        self.registry, self.yes, self.no, self.no_at = [], set(), set(), _registrations


class ABCMeta(type):
    """The metaclass of abstract classes, whose virtual subclasses register."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_data = _Data()
        return cls

    def register(cls, subclass):
        """Makes subclass a virtual subclass."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_data.registry.append(subclass)
        _pass_on(cls, subclass)
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        kind = type(instance)
        if kind in cls._abc_data.yes:
            return True
        claimed = instance.__class__
        if claimed is kind:
            return cls.__subclasscheck__(kind)
        return cls.__subclasscheck__(claimed) or cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        data = cls._abc_data
        if subclass in data.yes:
            return True
        if data.no_at < _registrations:
            data.no.clear()
            data.no_at = _registrations
        elif subclass in data.no:
            return False
        answer = _decide(cls, subclass)
        (data.yes if answer else data.no).add(subclass)
        return answer


def _pass_on(cls, subclass):
    """What is registered as a container matches the patterns of that container."""
    for base in cls.__mro__:
        if base.__module__ == "collections.abc" and base.__name__ in ("Mapping", "Sequence"):
            matches_as(subclass, base.__name__.lower())


def _decide(cls, subclass):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        if not isinstance(answer, bool):
            raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
        return answer
    if cls in subclass.__mro__:
        return True
    for one in cls._abc_data.registry:
        if issubclass(subclass, one):
            return True
    for one in cls.__subclasses__():
        if issubclass(subclass, one):
            return True
    return False


class ABC(metaclass=ABCMeta):
    """A base class that only brings the metaclass."""
    __slots__ = ()


def update_abstractmethods(cls):
    """Looks again which methods of cls are abstract."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    names = set()
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    for name, value in cls.__dict__.items():
        if getattr(value, "__isabstractmethod__", False):
            names.add(name)
    cls.__abstractmethods__ = frozenset(names)
    return cls
