# int: bit_length, bit_count, conjugates, as_integer_ratio, to_bytes, from_bytes at their borders.
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
vals = [0, 1, -1, 2, 255, 256, -256, 2 ** 31, 2 ** 61 - 1, 2 ** 61, -2 ** 61, 2 ** 62, 2 ** 63 - 1, -2 ** 63, 2 ** 64, 10 ** 30, -10 ** 30]
for v in vals:
    n = (v.bit_length() + 8) // 8
    b = v.to_bytes(n, "big", signed=True); l = v.to_bytes(n, "little", signed=True)
    assert b == l[::-1] and int.from_bytes(b, "big", signed=True) == v == int.from_bytes(l, "little", signed=True)
    print(v, v.bit_length(), v.bit_count(), b.hex(), int.from_bytes(b, "big"), v.as_integer_ratio(), v.conjugate() == v, v.real == v, v.imag, v.numerator, v.denominator)
show((256).to_bytes, 1, "big"); show((-1).to_bytes, 1, "big"); show((128).to_bytes, 1, "big", signed=True); show((127).to_bytes, 1, "big", signed=True); show((-129).to_bytes, 1, "little", signed=True); show((1).to_bytes, -1, "big"); show((1).to_bytes, 2, "middle"); show((0).to_bytes, 0, "big"); show((1).to_bytes, 0, "big"); show((5).to_bytes); show((5).to_bytes, 3); show((5).to_bytes, length=2, byteorder="little"); show((1).to_bytes, "a")
show(int.from_bytes, b""); show(int.from_bytes, [1, 2], "big"); show(int.from_bytes, (255, 256), "big"); show(int.from_bytes, "ab", "big"); show(int.from_bytes, 5, "big"); show(int.from_bytes, bytearray(b"\xff\xfe"), "little", signed=True); show(int.from_bytes, memoryview(b"\1\0"), byteorder="big"); show(int.from_bytes, b"\x80", signed=True); show(int.from_bytes, b"a", "x"); show(int.from_bytes, range(3), "big")
class I(int): pass
print(type(I.from_bytes(b"\5", "big")).__name__, I(5).to_bytes(2, "big"), type(I(5) + 1).__name__, type(-I(5)).__name__, type(abs(I(5))).__name__, I(5).bit_length(), repr(I(5)), I(5) == 5, hash(I(5)) == hash(5), type(I(5).real).__name__, type(+I(5)).__name__, type(int(I(5))).__name__, type(I(I(5))).__name__, type(I(5).__index__()).__name__, type(I(5).conjugate()).__name__)
print([(x, ~x, -x, +x, abs(x), x.__invert__(), x.__neg__()) for x in (0, 5, -5, 2 ** 62, -2 ** 62)])
print([bin(x) for x in (0, 5, -5, 2 ** 65)], [oct(x) for x in (8, -8)], [hex(x) for x in (255, -255, 2 ** 64)], (5).__bool__(), (0).__bool__(), (5).__float__(), (5).__ceil__(), (5).__round__(), (15).__round__(-1), (25).__round__(-1), (-15).__round__(-1), (5).__trunc__(), (7).__divmod__(2), (7).__rpow__(2), (2).__pow__(-1), (2).__rsub__(9), (2).__add__("x"), (2).__lt__(2.5), (2).__eq__("2"), int.__add__(2, 3))
pop = lambda n: bin(n).count("1")
print(all(pop(v) == v.bit_count() for v in range(500)), (2 ** 200 - 1).bit_count(), (-(2 ** 100)).bit_count(), all(v.bit_length() == len(bin(v)) - 2 for v in range(1, 500)), [(-v).bit_length() for v in (1, 2, 3, 4, 7, 8)])
def leb(n):
    out = bytearray()
    while True:
        n, b = n >> 7, n & 127
        done = n == 0 and not b & 64 or n == -1 and b & 64
        out.append(b if done else b | 128)
        if done: return bytes(out)
print([leb(v).hex() for v in (0, 1, -1, 63, 64, -64, -65, 624485, -123456, 2 ** 70)])
