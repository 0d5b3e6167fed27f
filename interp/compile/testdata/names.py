"""Doc."""
import os, a.b.c, a.b as ab
from . import x
from ..m import y as z

def outer(a, b=2, *args, k, j=3, **kw):
    "Doc of outer."
    n = a
    def inner():
        nonlocal n
        n += 1
        return n + k
    del b
    return inner, b

class C(object, metaclass=type):
    "Doc of C."
    x: int = 1
    __p = 2

    def m(self):
        self.__q = super().m()
        return __class__

def cond(a):
    if a:
        v = 1
    print(v)
    return jiffies
