# append, extend, insert, pop, remove, clear, reverse with odd arguments and self-reference.
a = [1, 2, 3]
a.extend(a)
print(a, a.extend("xy"), a, a.extend({"k": 1}), a, a.extend(()), a.extend(i for i in (7,)), a)
for i in (0, 100, -1, -100, 2):
    b = [1, 2, 3]
    b.insert(i, "n")
    print(i, b)
b = list(range(6))
print(b.pop(), b.pop(0), b.pop(-2), b, b.remove(2), b, b.reverse(), b, b.clear(), b)
a = [1]
a += a
a += (2,)
a += "z"
a *= 2
print(a, [1, 2] * 0, [1] * -1, 2 * [1])
for f in (lambda: [].pop(), lambda: [1].pop(1), lambda: [1].pop(-2), lambda: [1].pop("a"), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2].index(1, 1), lambda: [1].insert("a", 1), lambda: [1].insert(1), lambda: [1].append(), lambda: [1].append(1, 2), lambda: [1].extend(5), lambda: [1].extend(), lambda: [1].count(), lambda: [1].reverse(1), lambda: [1].clear(1), lambda: [1].pop(1.0), lambda: [1].pop(None), lambda: [1].copy(2), lambda: [1].nope):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def g(l):
    for i in range(3):
        l.append(f"g{i}")
        yield i
c = []
c.extend(g(c))
print(c)
d = [1, 2, 3]
d.extend(x * 10 for x in d[:])
print(d, [5, 6, 5].index(5, 1), [5, 6, 5].index(5, -1), [5, 6, 5].index(6, 0, 2), [1, True, 1.0].count(1), [[1], [1]].count([1]))
e = [1, 2, 3, 4, 5, 6]
for x in e:
    e.remove(x)
print(e)
