# Exceptions thrown through many frames of functions, generators, comprehensions and builtins.
def down(n, f): return f() if n == 0 else down(n - 1, f)
def boom(): raise LookupError("deep")
for n in (0, 1, 50, 200):
    try:
        down(n, boom)
    except LookupError as e:
        tb, d = e.__traceback__, 0
        while tb:
            tb, d = tb.tb_next, d + 1
        print(n, e, d)
def gen(n):
    if n:
        yield from gen(n - 1)
    else:
        yield 1
        boom()
try:
    for x in gen(30): print("got", x)
except LookupError as e:
    print("gen", e)
class K:
    def __lt__(self, o): boom()
    def __eq__(self, o): boom()
    def __hash__(self): return 1
    def __getattr__(self, n): boom()
    def __add__(self, o): boom()
    def __len__(self): boom()
    def __iter__(self): boom()
    def __call__(self): boom()
    def __str__(self): boom()
    def __bool__(self): boom()
    def __getitem__(self, i): boom()
    def __contains__(self, i): boom()
k = K()
for i, f in enumerate((lambda: sorted([k, K()]), lambda: k in [K()], lambda: {k: 1}[K()], lambda: k.zz, lambda: k + 1, lambda: len(k), lambda: list(k), lambda: k(), lambda: str(k), lambda: f"{k}", lambda: not k, lambda: k[0], lambda: 1 in k, lambda: max(k, K()), lambda: [*k], lambda: print(k), lambda: list(map(lambda x: x(), [k])), lambda: all([k]), lambda: k < 1, lambda: "%s" % k, lambda: dict.fromkeys([k, K()]))):
    try:
        f()
        print(i, "no error")
    except LookupError as e:
        print(i, e, end="; ")
print()
