# Changing a dict or a set while iterating raises; changing values does not.
d = {i: i * i for i in range(5)}
for k in d:
    d[k] += 1
print(d)
def t(f):
    try:
        f()
        print("no error")
    except RuntimeError as e:
        print(e)
def add():
    for k in d:
        d[k + 100] = 0
def delete():
    for k in d:
        del d[k]
def items():
    for k, v in d.items():
        d["x"] = 1
def values():
    for v in d.values():
        d.clear()
def safe():
    for k in list(d):
        del d[k]
def sets():
    s = {1, 2, 3}
    for x in s:
        s.add(x + 10)
def last():
    e = {1: 1}
    for k in e:
        e[2] = 2
        break
    print(e)
for f in (add, delete, items, values, safe, sets, last):
    t(f)
    d = {i: i for i in range(3)}
it = iter(d)
print(next(it))
d[99] = 1
try:
    next(it)
except RuntimeError as e:
    print(e)
def swap():
    for k in d:
        v = d.pop(k)
        d[k + 50] = v
t(swap)
