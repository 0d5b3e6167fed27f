# Functions nested many levels with reads and writes at every level.
def l1(a):
    n = 0
    def l2(b):
        m = 0
        def l3(c):
            def l4(d):
                nonlocal n, m
                n += 1
                m += n
                return a, b, c, d, n, m
            return l4
        return l3
    def peek(): return n
    return l2, peek
f, peek = l1("A")
g, h = f("B1"), f("B2")
print(g("C")("D"), h("C")("D"), g("c")("d"), peek())
x = f("B3")("C3")
print([x(i)[3:] for i in range(4)], peek())
def make(depth):
    if depth == 0: return lambda acc: acc
    inner = make(depth - 1)
    return lambda acc: inner(acc + [depth])
print(make(30)([]))
def tower(n):
    v = n
    def up():
        nonlocal v
        v += 1
        return v
    return (up, *tower(n - 1)) if n else (up,)
t = tower(4)
print([u() for u in t], [u() for u in t], len(t))
