# In-place operators on lists: aliasing, iterables, errors keep the list.
a = b = [1, 2]
a += [3]
a *= 2
print(a, a is b)
a += (x for x in "xy")
a += {"k": 1}
a += range(2)
a += "hi", "ho"
print(a, len(a))
for v in (5, None):
    try:
        a += v
    except TypeError as e:
        print(e)
try:
    a *= 1.5
except TypeError as e:
    print(e)
a *= 0
print(a, b, a is b)
a += a
a += [1]
a += a
print(a)
m = [[0] * 2] * 2
m[0] += [1]
print(m, m[0] is m[1])
def f(l):
    l += ["in f"]
    l = l + ["local"]
    return l
x = []
print(f(x), x)
a[:] = [3, 4]
a[0:1] *= 3
a[-1] **= 2
print(a, b)
t = (a,)
try:
    t[0] += [9]
except TypeError:
    print(t)
a.append(a[:])
a.extend(a[-1])
a.insert(2, a.pop(0))
print(a)
