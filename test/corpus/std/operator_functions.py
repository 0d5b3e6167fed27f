# operator: every function against the expression it stands for, getters, callers and in-place forms.
import operator as op
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
pairs = [("add", "+"), ("sub", "-"), ("mul", "*"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**"), ("lshift", "<<"), ("rshift", ">>"), ("and_", "&"), ("or_", "|"), ("xor", "^"), ("lt", "<"), ("le", "<="), ("eq", "=="), ("ne", "!="), ("ge", ">="), ("gt", ">")]
for name, sign in pairs:
    assert getattr(op, name)(13, 4) == eval(f"13 {sign} 4"), name
    print(name, getattr(op, name)(13, 4), end=" ")
print(op.neg(5), op.pos(-5), op.invert(5), op.abs(-2), op.not_([]), op.truth("a"), op.is_(None, None), op.is_not(1, None), op.index(True), op.inv(0))
l = [1, 2]; m = op.iadd(l, [3]); print(m is l, l, op.imul(l, 2) is l, op.iadd(5, 6), op.ior({1}, {2}), op.iconcat([1], [2]), op.isub({1, 2}, {1}), op.iand(6, 3), op.ipow(2, 5), op.ifloordiv(7, 2), op.imod("%d", 3), op.ilshift(1, 3), op.itruediv(7, 2), op.ixor(5, 1), op.irshift(8, 2))
print(op.concat("a", "b"), op.contains([1, 2], 2), op.countOf("banana", "a"), op.indexOf("abc", "c"), op.getitem({"k": 1}, "k"), op.length_hint([1, 2]), op.length_hint(5, 9), op.length_hint(iter([1])))
d = {}; op.setitem(d, "x", 1); op.setitem(d, "y", 2); op.delitem(d, "x"); print(d)
g, a, c = op.itemgetter(1, 0), op.attrgetter("real", "imag"), op.methodcaller("replace", "a", "b", 1)
print(g("xyz"), op.itemgetter("k")({"k": 5}), op.itemgetter(slice(1, 3))("abcd"), a(3 + 4j), op.attrgetter("__class__.__name__")(5), c("banana"), op.methodcaller("split", sep=",")("a,b"), sorted([("b", 2), ("a", 2), ("c", 1)], key=op.itemgetter(1, 0)), list(map(op.methodcaller("upper"), "ab")))
print(g, a, c, op.methodcaller("f", 1, k=2), op.itemgetter(slice(None)), op.attrgetter("a.b"))
show(op.attrgetter, 5); show(op.methodcaller); show(op.methodcaller, 5); show(op.itemgetter(5), "ab"); show(op.attrgetter("nope"), 5); show(c, 5); show(op.add, 1); show(op.add, 1, "a"); show(op.concat, 1, 2); show(op.indexOf, [1], 9); show(op.index, 1.5); show(op.length_hint, 5, "x"); show(op.getitem, 5, 0); show(op.contains, 5, 1); show(op.matmul, 1, 2); show(op.itemgetter("a"), {})
print(op.__add__ is op.add, op.call(max, 1, 2) if hasattr(op, "call") else "none", op.eq("a", "a"), op.lt([1], [1, 0]), all(n in dir(op) for n in op.__all__), len(op.__all__))
from functools import reduce; print(reduce(op.mul, range(1, 8)), reduce(op.or_, [1, 2, 8]), list(map(op.sub, [5, 6], [1, 2])), sorted("bca", key=op.methodcaller("upper")), max({"a": 3, "b": 9}.items(), key=op.itemgetter(1)))
