# Functions that refer to themselves and to each other: fixpoints, trampolines, late binding.
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
fact = Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))
fib = Y(lambda self: lambda n: n if n < 2 else self(n - 1) + self(n - 2))
print(fact(10), fib(12))
def trampoline(f):
    def run(*a):
        r = f(*a)
        while callable(r): r = r()
        return r
    return run
def even(n): return True if n == 0 else lambda: odd(n - 1)
def odd(n): return False if n == 0 else lambda: even(n - 1)
print(trampoline(even)(3000), trampoline(odd)(7))
def make():
    def a(n): return [] if n == 0 else ["a"] + b(n - 1)
    def b(n): return [] if n == 0 else ["b"] + a(n - 1)
    return a, b
a, b = make()
print(a(3), b(4), a.__closure__[0].cell_contents is b, a.__code__.co_freevars)
old = fact2 = lambda n: 1 if n < 2 else n * fact2(n - 1)
fact2 = lambda n: -1
print(old(5), fact2(5))
def counter():
    def inc():
        inc.calls = getattr(inc, "calls", 0) + 1
        return inc
    return inc
c = counter()
print(c()()().calls, c is c())
def hanoi(n, src="A", dst="C", via="B"):
    if n: yield from hanoi(n - 1, src, via, dst); yield src + dst; yield from hanoi(n - 1, via, dst, src)
print(" ".join(hanoi(4)))
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print([[ack(m, n) for n in range(4)] for m in range(3)])
def compose(*fs):
    if not fs: return lambda x: x
    first, *rest = fs
    return lambda x: compose(*rest)(first(x))
print(compose(str, len, lambda n: n * 2)(12345), compose()(7))
def flatten(x): return [y for e in x for y in flatten(e)] if isinstance(x, list) else [x]
print(flatten([1, [2, [3, [4, []]], 5]]))
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(500))
