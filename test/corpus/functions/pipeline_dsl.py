# Function composition with operators, partial application, predicates combined, lazy evaluation, memo tables.
class F:
    def __init__(self, f, name=None): self.f, self.name = f, name or f.__name__
    def __call__(self, *a): return self.f(*a)
    def __or__(self, g): g = F.of(g); return F(lambda *a: g(self(*a)), f"{self.name}|{g.name}")
    def __ror__(self, v): return self(v)
    def __and__(self, g): return F(lambda x: self(x) and g(x), f"({self.name}&{g.name})")
    def __invert__(self): return F(lambda x: not self(x), f"~{self.name}")
    def __pow__(self, n): return self if n == 1 else self | self ** (n - 1)
    def __getitem__(self, a): return F(lambda *b: self(*(a if isinstance(a, tuple) else (a,)), *b), f"{self.name}[{a}]")
    @staticmethod
    def of(x): return x if isinstance(x, F) else F(x)
inc, dbl, add = F(lambda x: x + 1, "inc"), F(lambda x: x * 2, "dbl"), F(lambda a, b: a + b, "add")
even, big = F(lambda x: x % 2 == 0, "even"), F(lambda x: x > 4, "big")
p = inc | dbl | str | len
print(p.name, p(499), 5 | inc | dbl, (inc ** 5)(0), add[10](5), add[1, 2](), (add[3] | dbl)(4), [x for x in range(8) if (even & ~big)(x)], (even & ~big).name, list(map(inc | dbl, range(3))))
class Lazy:
    def __init__(self, f): self.f = f
    def __call__(self):
        if self.f: self.v, self.f = self.f(), None
        return self.v
log = []
z = Lazy(lambda: log.append("once") or 42)
print(log, z(), z(), log)
def fix(f):
    memo = {}
    def g(*a):
        if a not in memo: memo[a] = f(g, *a)
        return memo[a]
    return g
print(fix(lambda r, n: n if n < 2 else r(n - 1) + r(n - 2))(70), fix(lambda r, a, b: 1 if 0 in (a, b) else r(a - 1, b) + r(a, b - 1))(9, 9))
def trampoline(f, *a):
    r = f(*a)
    while callable(r): r = r()
    return r
def even_(n): return True if n == 0 else lambda: odd_(n - 1)
def odd_(n): return False if n == 0 else lambda: even_(n - 1)
print(trampoline(even_, 3000), trampoline(odd_, 3001))
def church(n): return lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
unchurch = lambda c: c(lambda x: x + 1)(0)
plus, times = (lambda a, b: lambda f: lambda x: a(f)(b(f)(x))), (lambda a, b: lambda f: a(b(f)))
print(unchurch(plus(church(3), church(4))), unchurch(times(church(3), church(4))))
