# Abstract classes with abstract properties, registration, and mixins from the collections.
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f"{self.name}: {self.area():.2f}"
class Sq(Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
    name = property(lambda s: "square")
class Half(Shape):
    def area(self): return 1
print(Sq(3).describe(), isinstance(Sq(1), Shape), issubclass(Half, Shape))
for c in (Shape, Half):
    try: c()
    except TypeError as e: print(e)
class Duck: pass
Shape.register(Duck)
print(isinstance(Duck(), Shape), issubclass(Duck, Shape), Duck.__mro__)
class Sized2(ABC):
    @classmethod
    def __subclasshook__(cls, c): return any("size" in b.__dict__ for b in c.__mro__) if cls is Sized2 else NotImplemented
class HasSize:
    def size(self): return 1
print(isinstance(HasSize(), Sized2), isinstance(5, Sized2))
class Base(ABC):
    @staticmethod
    @abstractmethod
    def make(): ...
    @classmethod
    @abstractmethod
    def load(cls): ...
class Impl(Base):
    @staticmethod
    def make(): return "made"
    @classmethod
    def load(cls): return cls.__name__
print(Impl.make(), Impl().load(), sorted(Base.__abstractmethods__), Impl.__abstractmethods__)
