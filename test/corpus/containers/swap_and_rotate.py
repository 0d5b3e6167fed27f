# Multiple assignment with overlapping targets, indexes and attributes.
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
l = [0, 1, 2]
i = 0
i, l[i] = 2, "x"
print(i, l)
l[i], i = "y", 0
print(i, l)
l[0], l[1], l[2] = l[2], l[0], l[1]
print(l)
x = y = [1]
x[0], x = 9, [2]
print(x, y)
class O: pass
o = O()
o.n = o
o.n.v, o.n = 5, None
print(o.v, o.n)
(a, b), c = (b, a), [a, b]
print(a, b, c)
for l[0], o.k in [(1, 2), (3, 4)]:
    print(l[0], o.k)
fib = (0, 1)
for _ in range(50):
    fib = fib[1], sum(fib)
print(fib)
