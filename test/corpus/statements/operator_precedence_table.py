# Precedence and associativity of all operators, checked through traces of a class.
class T:
    def __init__(self, s): self.s = s
    def __repr__(self): return self.s
for op, name in {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "@": "matmul", "**": "pow", "<<": "lshift", ">>": "rshift", "&": "and", "|": "or", "^": "xor", "<": "lt", "<=": "le", "==": "eq", "!=": "ne", ">": "gt"}.items():
    setattr(T, f"__{name}__", lambda a, b, op=op: T(f"({a}{op}{b})"))
for op, name in {"-": "neg", "+": "pos", "~": "invert"}.items(): setattr(T, f"__{name}__", lambda a, op=op: T(f"({op}{a})"))
T.__getitem__ = lambda a, k: T(f"{a}[{k}]")
T.__call__ = lambda a, *k: T(f"{a}{k}")
T.__contains__ = lambda a, k: bool(print(f"{k} in {a}"))
a, b, c, d = map(T, "abcd")
for e in ("a + b * c", "a * b + c", "a - b - c", "a ** b ** c", "-a ** b", "a ** -b", "~a + b", "a << b + c", "a & b | c ^ d", "a | b & c", "a ^ b & c | d", "a + b << c - d", "a * b / c // d % a", "a @ b * c", "-a * b", "- - a", "a < b + c", "a == b | c", "not a", "a[b] ** c", "a(b)[c]", "-a[b]", "a ** b[c]", "a if b else c + d", "a and b or c", "a or b and c", "not a == b", "a + b if c else d", "(lambda x: x + a)(b) * c", "a % b ** c", "~-a", "a - -b", "a<b", "a + b == c * d", "a & b == c", "(a & b) == c", "a >> b >> c", "a / b * c", "2 * a if 0 else b", "a.s + 'x'", "a ** b * c ** d", "+a - +b", "~a ** b", "a | b == c | d", "await_" if False else "a"):
    try: print(e, "=>", eval(e))
    except TypeError as x: print(e, "!!", x)
print(1 + 2 * 3 - 4 // 3 % 2 ** 3 << 1 & 7 | 8 ^ 3, 2 ** 3 ** 0, -3 ** 2, (-3) ** 2, 7 // -2 * 3, not 1 + 1 == 2 and 3 or 4, 1 < 2 == 2 < 3, 1 in [1] == True, (1 in [1]) == True, 5 - 3 - 1, 2 ** -1, ~3 & 5, 1 if 0 else 2 if 0 else 3, 1 or 1 / 0, 0 and 1 / 0)
a in b
a not in b
