# range with large ints, negative steps, slices, membership by kind, hash and equality.
def show(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
rs = [range(0), range(5), range(2, 10, 3), range(10, 2, -3), range(-5, 5), range(5, 0), range(0, 10 ** 30, 10 ** 29), range(2 ** 61, 2 ** 63, 2 ** 61), range(1, -2 ** 70, -2 ** 68)]
for r in rs: print(r, len(r) if r.stop < 2 ** 62 else "big", list(r)[:4], r.start, r.stop, r.step, bool(r), r[::-1], r[1:-1], r[::2])
print([x in range(2, 10, 3) for x in (2, 5.0, 5.5, "5", 8, 11, None, True, 2 + 0j)], 10 ** 29 in rs[6], 10 ** 29 + 1 in rs[6])
print(range(5).index(3), range(0, 10, 2).index(4), range(3).count(2), range(3).count(7), range(3).count(2.0)); show(range(3).index, 9); show(range(0, 9, 2).index, 3); show(range(3).index, "a")
print(range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], hash(range(0, 3, 2)) == hash(range(0, 4, 2)), range(1, 2, 5) == range(1, 2), len({range(0), range(5, 5), range(1)}))
r = range(10)[2:8]; print(r, r[0], r[-1], r[1:3], r[::-2], r[5:2], r[-100:100], r[10 ** 30:], range(10)[::-1][::-1], range(0, 20, 3)[1:5:2][::-1]); show(lambda: r[6]); show(lambda: r[-7]); show(lambda: r["a"]); show(lambda: r[1.0]); show(lambda: r[::0])
for a in ((), (1, 2, 3, 4), (1.0,), ("1",), (1, 2, 0), (None,)): show(range, *a)
show(lambda: range(start=1)); show(len, range(2 ** 63)); show(lambda: setattr(range(3), "start", 1)); show(lambda: range(3) + range(3)); show(lambda: range(3) < range(4))
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(range(I(2), I(8), I(3)), range(True), range(5)[I(1)], range(5)[I(1):I(3)], list(range(I(3))))
it = iter(range(3)); print(next(it), it.__length_hint__(), list(it), it.__length_hint__(), type(it).__name__, type(iter(range(2 ** 70))).__name__, list(iter(range(2 ** 70, 2 ** 70 + 2))))
print(list(reversed(range(2 ** 65, 2 ** 65 + 3))), sum(range(-3, 4)), max(range(5, 0, -2)), sorted(range(3, 0, -1)), [*range(3)], tuple(range(2)), set(range(3)) == {0, 1, 2}, list(zip(range(3), range(3, 0, -1))))
a, b, *c = range(5); print(a, b, c, *range(2), {i: i * i for i in range(3)}, [i for i in range(10) if i not in range(2, 8)])
match range(3):
    case [0, *rest]: print("sequence", rest)
for i in range(3):
    i += 10
else: print("last", i)
print(repr(range(3, 4)), str(range(0, 4, 2)), range.__name__, range(5).__reduce__()[1] if hasattr(range(5), "__reduce__") else (0, 5, 1), isinstance(range(1), range))
