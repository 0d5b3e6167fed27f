# Inheritance: overriding, calling the base, attributes through bases.
class Animal:
    legs = 4
    def __init__(self, name):
        self.name = name
    def speak(self):
        return "..."
    def intro(self):
        return f"{self.name} says {self.speak()} on {self.legs}"
class Dog(Animal):
    def speak(self):
        return "woof"
class Bird(Animal):
    legs = 2
    def __init__(self, name, fly=True):
        Animal.__init__(self, name)
        self.fly = fly
    def speak(self):
        return "tweet" if self.fly else super().speak()
class Penguin(Bird):
    def __init__(self, name):
        super().__init__(name, fly=False)
for x in (Animal("a"), Dog("rex"), Bird("tweety"), Penguin("pingu")):
    print(x.intro(), type(x).__name__, isinstance(x, Bird), type(x).__base__.__name__)
Animal.legs = 40
print(Dog("d").legs, Bird("b").legs)
class L(list):
    def total(self):
        return sum(self)
    def append(self, v):
        super().append(v * 2)
l = L([1, 2])
l.append(3)
print(l, l.total(), len(l), l + [1], type(l + [1]).__name__, isinstance(l, list), l == [1, 2, 6], l[1:], type(l[1:]).__name__)
class S(str):
    def shout(self):
        return self.upper() + "!"
s = S("hey")
print(s.shout(), s + "x", len(s), s == "hey", {s: 1}["hey"], type(s.upper()).__name__, f"{s:>5}", repr(s))
class T(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))
    @property
    def first(self):
        return self[0]
t = T(1, 2)
print(t, t.first, t == (1, 2), len(t), type(t).__name__)
class E(ValueError):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code
try:
    raise E(7)
except ValueError as e:
    print(e, e.code, type(e).__name__)
for base in (bool, type(None), range, slice, type(lambda: 0)):
    try:
        type("X", (base,), {})
    except TypeError as e:
        print(e)
