# array: type codes, overflow, slices, conversions, methods and comparison.
from array import array
import array as mod
def show(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
a = array("i", [3, 1, 2]); print(a, a.typecode, a.itemsize, len(a), a[0], a[-1], a[1:], a[::-1], list(a), repr(array("d")))
a.append(9); a.extend([7, 8]); a.extend(array("i", [5])); a.insert(0, 100); a.insert(-1, 55); print(a, a.pop(), a.pop(0), a.index(9), a.count(1)); a.remove(55); a.reverse(); print(a)
for code, bad in (("b", 128), ("B", 256), ("h", 40000), ("H", 70000), ("i", 2 ** 31), ("I", 2 ** 32), ("q", 2 ** 63), ("i", 1.5), ("d", "x"), ("u", "ab"), ("b", "a"), ("f", None)): show(array, code, [bad])
print([(c, array(c).itemsize) for c in "bBhHiIqQfd"], mod.typecodes, mod.ArrayType is array)
f = array("d", [1.5, 2]); f.append(3); print(f, sum(f), f == array("d", [1.5, 2.0, 3.0]), array("f", [0.1])[0] == 0.1, array("f", [0.5]) == array("d", [0.5]))
b = array("h", [1, -2]); raw = b.tobytes(); print(raw, array("h", raw), b.tolist()); c = array("B"); c.frombytes(b"xyz"); c.fromlist([1, 2]); print(c, bytes(c), bytearray(c)); show(array("h").frombytes, b"abc"); b.byteswap(); print(b)
u = array("u", "héy"); print(u, u.tounicode(), u[1]); u.fromunicode("!"); print(u.tounicode())
a = array("i", range(6)); a[1:3] = array("i", [9, 9, 9]); del a[0]; a[0] = 7; print(a); a[::2] = array("i", [0] * 3); print(a); del a[1::2]; print(a)
show(lambda: a.__setitem__(slice(0, 1), [1])); show(lambda: a + [1]); show(lambda: a[99]); show(lambda: a.__setitem__(0, "x")); show(lambda: a.extend(array("d"))); show(array, "z"); show(array, 5); show(array, "i", 5); show(array, "ii"); show(a.pop, 50); show(a.remove, 12345); show(a.index, "q")
print(a + array("i", [1]), a * 2, 2 * array("b", [1]), array("i", [1, 2]) < array("i", [1, 3]), array("i", [1]) == array("q", [1]), array("i", [1]) != [1], 1 in array("i", [1]), array("b", b"ab"), array("i", (x for x in (1, 2))), array("B", "".encode()))
a += array("i", [4]); a *= 2; print(a, sorted(a), max(a), [x for x in a if x], array("i", a) == a, array("i", a) is a); import copy; print(copy.copy(a) == a, a.buffer_info()[1] == len(a), isinstance(a, array))
