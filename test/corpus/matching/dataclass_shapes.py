# Class patterns with dataclasses, enums, builtins, __match_args__, inheritance and properties.
from dataclasses import dataclass
from enum import Enum
class Op(Enum): ADD = "+"; MUL = "*"
@dataclass
class Num: v: float
@dataclass
class Var: name: str
@dataclass
class Bin: op: Op; left: object; right: object
@dataclass
class Neg(Num): extra: int = 0
def ev(e, env={}):
    match e:
        case Neg(v): return -v
        case Num(v): return v
        case Var(name) if name in env: return env[name]
        case Var(name=n): raise NameError(n)
        case Bin(Op.ADD, l, r): return ev(l, env) + ev(r, env)
        case Bin(Op.MUL, Num(0), _) | Bin(Op.MUL, _, Num(0)): return 0
        case Bin(op=Op.MUL, right=r, left=l): return ev(l, env) * ev(r, env)
        case int() | float(): return e
        case str(s): return float(s)
        case _: raise TypeError(f"cannot evaluate {e!r}")
tree = Bin(Op.ADD, Num(2), Bin(Op.MUL, Var("x"), Neg(3)))
print(ev(tree, {"x": 5}), ev(Bin(Op.MUL, Var("unbound"), Num(0))), ev("2.5"), ev(7))
for bad in (tree, None, Bin("+", 1, 2)):
    try: print(ev(bad))
    except (NameError, TypeError) as e: print(type(e).__name__, e)
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    @property
    def length(self): print("asked", end=" "); return abs(self.x) + abs(self.y)
class Q(P): pass
class NoArgs: a = 1
class Odd: __match_args__ = ["x"]
class Dup: __match_args__ = ("x",); x = 1
def f(v):
    match v:
        case Q(0, 0): return "Q origin"
        case P(0, y): return f"on y at {y}"
        case P(x, 0): return f"on x at {x}"
        case P(length=7 as n): return f"length {n}"
        case P(x, y=y) if x == y: return "diagonal"
        case P(): return "some P"
        case NoArgs(a=a): return f"a={a}"
        case bool(b): return f"bool {b}"
        case int(n) if n > 100: return "big"
        case int(n): return f"int {n}"
        case list([x, *_]): return f"list {x}"
        case dict({"k": v}): return f"dict {v}"
        case bytes(b"x") | str("x"): return "an x"
        case type(): return "a class"
        case None: return "singleton"
    return "none of these"
for v in (Q(0, 0), P(0, 0), Q(0, 5), P(3, 0), P(3, 4), P(2, 2), P(1, 9), NoArgs(), True, 500, 5, [1, 2], [], {"k": 1}, b"x", "x", "y", int, None, 1.5): print(f(v), end="; ")
print()
def err(g):
    try: g()
    except TypeError as e: print(e)
def e1():
    match NoArgs():
        case NoArgs(1): pass
def e2():
    match P(1, 2):
        case P(1, 2, 3): pass
def e3():
    match Odd():
        case Odd(1): pass
def e4():
    match 5:
        case int(1, 2): pass
def e5():
    match Dup():
        case Dup(1, x=1): pass
def e6():
    five = 5
    match 5:
        case five(): pass
for g in (e1, e2, e3, e4, e5, e6): err(g)
