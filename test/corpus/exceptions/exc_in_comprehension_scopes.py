# Exceptions inside comprehensions, lambdas, default arguments, decorators and class bodies, and where they surface.
def boom(x): raise ValueError(f"boom {x}")
def t(f):
    try: return f()
    except Exception as e: return f"{type(e).__name__}: {e}"
print(t(lambda: [boom(x) for x in "ab"]), t(lambda: {x: boom(x) for x in "ab"}), t(lambda: list(boom(x) for x in "ab")), t(lambda: (lambda y: boom(y))(1)), t(lambda: sorted([2, 1], key=boom)), t(lambda: max([1], key=boom)), t(lambda: list(map(boom, [1]))), t(lambda: list(filter(boom, [1]))), t(lambda: any(boom(x) for x in [1])), t(lambda: f"{boom('f')}"), t(lambda: "{}".format(boom("fmt"))), t(lambda: [*map(boom, "z")]), t(lambda: {**{boom("k"): 1}}), t(lambda: print(boom("arg"))), t(lambda: boom("a") or boom("b")), t(lambda: 1 and boom("and")), t(lambda: boom("c") if 1 else 2), t(lambda: [1, 2][boom("i")]), t(lambda: (1, boom("t"))[0]))
def deco(f): boom("deco")
try:
    @deco
    def f(): pass
except ValueError as e: print(e, "f" in globals())
try:
    class C:
        a = 1
        b = boom("class")
except ValueError as e: print(e, "C" in globals())
try:
    def g(x=boom("default")): pass
except ValueError as e: print(e, "g" in globals())
try: x = [boom("list")]
except ValueError as e: print(e, "x" in globals())
try: y, z = 1, boom("tuple")
except ValueError: print("y" in globals())
d = {}
try: d["k"] = boom("item")
except ValueError: print(d)
try: d[boom("key")] = print("value first")
except ValueError as e: print(e)
