# Comprehension variables stay inside; free variables and the first iterable come from outside.
x = "outer"
print([x for x in range(3)], x)
def f():
    y = 10
    r = [y + i for i in range(3)]
    s = [y for y in range(3)]
    return r, s, y
print(f())
fs = [lambda: i for i in range(3)]
print([g() for g in fs])
fs = [lambda i=i: i for i in range(3)]
print([g() for g in fs])
def h():
    return [[(a, b) for a in range(b)] for b in range(3)]
print(h())
try:
    print([z for q in range(2)])
except NameError as e:
    print(e)
try:
    i
except NameError as e:
    print(e)
def k(n):
    def inner(m):
        return [n * m * v for v in range(3) if v != n]
    return inner
print(k(2)(3))
print([(lambda v: v + j)(1) for j in range(3)])
print([last := v for v in range(4)], last)
def w():
    if any((hit := v) > 2 for v in [1, 2, 3, 4]):
        return hit
print(w())
g = (a for a in [1, 2, 3] if a in lst)
lst = [1, 3]
print(list(g))
data = [1, 2]
g = (v for v in data)
data = [9, 9]
print(list(g))
