# What functions return: implicit None, tuples, chained conditionals, from loops, from nested try and with.
def none(): pass
def bare(): return
def tup(): return 1, 2
def one(): return 1,
def paren(): return (1)
def lst(): return [1], {}
def cond(x):
    if x > 0: return "pos"
    elif x < 0: return "neg"
def loop(x):
    for i in range(10):
        if i == x: return i
        if i > 5: break
    else: return "exhausted"
    return "broke"
def wh(n):
    while n:
        n -= 1
        if n == 2: return "two"
    else: return "else"
def nested(x):
    def inner(y):
        if y: return y * 2
    r = inner(x)
    return r, r is None
def multi():
    a = b = c = [1]
    return a is b is c, (x := 5) + x
def mut(l):
    l.append(1)
    l = [9]
    return l
def chain(x): return x and x + 1 or "zero"
def ternary(x): return "a" if x == 1 else "b" if x == 2 else "c"
def early():
    return "early"
    print("never")
def many():
    if 1:
        if 0: return "no"
        else:
            for _ in "ab":
                while True:
                    try: return "deep"
                    finally: pass
def gen_ret():
    return "value"
    yield
print(none(), bare(), tup(), one(), paren(), lst(), [cond(i) for i in (1, -1, 0)], [loop(i) for i in (3, 20)], [wh(i) for i in (5, 2, 0)], nested(2), nested(0), multi(), [chain(i) for i in (0, 1, -1)], [ternary(i) for i in (1, 2, 3)], early(), many())
l = [0]
print(mut(l), l)
g = gen_ret()
try: next(g)
except StopIteration as e: print(e.value)
a, b = tup()
(c,) = one()
x, (y, *z) = 1, (2, 3, 4)
print(a, b, c, x, y, z, tup()[1], lst()[0][0], (lambda: tup())()[0], none() is None, [f() for f in (none, tup)], *tup(), {tup(): 1}[1, 2])
def swap(a, b): return b, a
print(swap(*swap(1, 2)), [swap(i, j) for i, j in zip("ab", "cd")], dict([swap(1, "k")]), print("side") or swap(1, 1))
def unpack_fail(): a, b = tup() + (3,)
try: unpack_fail()
except ValueError as e: print(e)
