# array: kinds, items, slices, methods, comparison, errors.
from array import array, typecodes


def show(f, *args):
    try:
        r = f(*args)
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(args, repr(r))


print(typecodes)
for code in "bBhHiIlLqQfd":
    a = array(code, [1, 2, 3])
    print(a, a.typecode, a.itemsize, len(a), a.tobytes(), a[0], a[-1], a[1:], a[::-1], a * 2, a + a, 2 in a, 5 in a)
    show(a.append, 10**30 if code not in "fd" else "x")
    show(a.append, "x")
    for v in [-1, 127, 128, 255, 256, 32768, 65536, 2**31, 2**32, 2**63, 2**64, -2**63 - 1]:
        if code in "bBhHfd":
            show(array, code, [v])
a = array("i", range(10))
a[2] = 20
a[3:5] = array("i", [7, 8, 9])
del a[0], a[-1]
a[::2] = array("i", [0] * len(a[::2]))
print(a, a.index(7), a.count(0), a.pop(), a.pop(0), a.tolist())
a.insert(1, 99)
a.insert(-1, 98)
a.insert(100, 97)
a.remove(99)
a.extend([1, 2])
a.extend(array("i", [3]))
a.fromlist([4])
a.frombytes(b"\x05\0\0\0")
a.reverse()
print(a, list(a), sum(a), max(a), sorted(a)[:3])
a.byteswap()
print(a[:2])
a += array("i", [1])
a *= 2
print(len(a), a == array("i", a.tolist()), array("i", [1, 2]) < array("i", [1, 3]), array("i", [1]) == array("d", [1.0]), array("i") == [], bool(array("i")))
print(array("d", [1.5, float("inf")]), array("f", [0.1]), array("u", "héß"), array("u", "ab").tounicode(), array("B", b"\x01\xff"), array("i"))
del a[1:]
print(a, a.tobytes(), array("h", b"\x01\x02").tolist(), array("i", (1, 2)), array("d", array("i", [1, 2])))
for f, args in [(array, ("x",)), (array, (5,)), (array, ("ii",)), (array, ("i", "abc")), (array, ("i", [1.5])), (array, ("d", ["x"])), (array, ("i", 5)), (array("i").pop, ()),
                (array("i", [1]).pop, (5,)), (array("i", [1]).remove, (5,)), (array("i", [1]).index, (5,)), (array("i", [1]).__getitem__, (5,)), (array("i").fromlist, ((1,),)),
                (array("i").frombytes, (b"abc",)), (array("i").frombytes, ("abc",)), (array("i", [1]).__getitem__, ("x",)), (array("i").extend, (array("d", [1]),)),
                (array("i", [1]).__setitem__, (3, 1)), (array("u").append, ("ab",)), (array("i").tounicode, ())]:
    show(f, *args)
