# Bases that are no classes, and slots that are no names.
class X:
    def __mro_entries__(self, bases):
        print(len(bases))
        return (int,)

x = X()
class A(x): pass
print(A.__mro__, A.__orig_bases__ == (x,))
class B(list[int], dict[str, int] and X): pass
print(B.__mro__, B.__orig_bases__)
class Nothing:
    def __mro_entries__(self, bases): return ()
class C(Nothing()): pass
print(C.__bases__)
class Bad:
    def __mro_entries__(self, bases): return 3
for source in ["class D(Bad()): pass", "class D: __slots__ = ['1a']", "class D: __slots__ = [3]"]:
    try:
        exec(source)
    except TypeError as e:
        print(e)
