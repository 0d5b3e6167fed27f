"""Operators as functions."""
from _operator import (abs, add, and_, attrgetter, call, concat, contains, countOf, delitem, eq, floordiv, ge, getitem, gt, iadd,
                       iand, iconcat, ifloordiv, ilshift, imatmul, imod, imul, index, indexOf, inv, invert, ior, ipow, irshift,
                       is_, is_not, isub, itemgetter, itruediv, ixor, le, length_hint, lshift, lt, matmul, methodcaller, mod,
                       mul, ne, neg, not_, or_, pos, pow, rshift, setitem, sub, truediv, truth, xor)

__all__ = ["abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge",
           "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "indexOf",
           "inv", "invert", "ior", "ipow", "irshift", "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le",
           "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow",
           "rshift", "setitem", "sub", "truediv", "truth", "xor"]

__lt__, __le__, __eq__, __ne__, __ge__, __gt__ = lt, le, eq, ne, ge, gt
__not__, __abs__, __neg__, __pos__, __inv__, __invert__, __index__ = not_, abs, neg, pos, inv, invert, index
__add__, __sub__, __mul__, __truediv__, __floordiv__, __mod__, __pow__ = add, sub, mul, truediv, floordiv, mod, pow
__matmul__, __lshift__, __rshift__, __and__, __or__, __xor__ = matmul, lshift, rshift, and_, or_, xor
__concat__, __contains__, __getitem__, __setitem__, __delitem__, __call__ = concat, contains, getitem, setitem, delitem, call
__iadd__, __isub__, __imul__, __itruediv__, __ifloordiv__, __imod__, __ipow__ = iadd, isub, imul, itruediv, ifloordiv, imod, ipow
__imatmul__, __ilshift__, __irshift__, __iand__, __ior__, __ixor__ = imatmul, ilshift, irshift, iand, ior, ixor
__iconcat__ = iconcat
