# raise of classes, instances, with from, bare raise outside and inside handlers, non-exceptions.
def attempt(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e.args, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def a(): raise ValueError
def b(): raise ValueError("x", 1)
def c(): raise
def d(): raise 5
def e(): raise "text"
def f(): raise int
def g(): raise ValueError from KeyError
def h(): raise ValueError("v") from KeyError("k")
def i(): raise ValueError from None
def j(): raise ValueError from 5
def k():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("in handler")
def l():
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise KeyError("chained") from z
def m():
    try:
        1 / 0
    except ZeroDivisionError:
        raise
def n():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError from None
class Needs(Exception):
    def __init__(self, x): super().__init__("needs", x)
def o(): raise Needs
def p(): raise Needs(3)
class Odd(Exception):
    def __new__(cls): return 5
def q(): raise Odd
def r(): raise None
def s(): raise [][0]
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s):
    attempt(fn)
