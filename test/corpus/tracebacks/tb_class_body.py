# An exception in a class body, in a decorator and in a default value.
def deco(cls):
    raise TypeError("decorator: " + cls.__name__)
try:
    class A:
        x = 1
        y = x / 0
except ZeroDivisionError:
    print("body")
try:
    def f(a=undefined): pass
except NameError:
    print("default")
@deco
class B:
    pass
