# Every augmented operator on ints, floats, strings, lists, sets, dicts and custom objects.
x = 100
for op in ("+", "-", "*", "//", "%", "**", "&", "|", "^", "<<", ">>", "/"):
    y = x
    if op == "+": y += 7
    elif op == "-": y -= 7
    elif op == "*": y *= 7
    elif op == "//": y //= 7
    elif op == "%": y %= 7
    elif op == "**": y **= 7
    elif op == "&": y &= 7
    elif op == "|": y |= 7
    elif op == "^": y ^= 7
    elif op == "<<": y <<= 7
    elif op == ">>": y >>= 3
    else: y /= 7
    print(op, y)
class T:
    def __init__(s): s.log = []
for n in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "and", "or", "xor", "lshift", "rshift", "matmul"):
    setattr(T, f"__i{n}__", lambda s, o, n=n: s.log.append((n, o)) or s)
t = u = T()
t += 1; t -= 2; t *= 3; t /= 4; t //= 5; t %= 6; t **= 7; t &= 8; t |= 9; t ^= 10; t <<= 11; t >>= 12; t @= 13
print(t is u, t.log)
s = {1, 2}; r = s; s |= {3}; s &= {2, 3}; s -= {2}; s ^= {9}
d = {"a": 1}; e = d; d |= {"b": 2}
l = [1]; m = l; l += (2,); l *= 2
b = b"a"; b += b"b"; b *= 2
print(sorted(s), s is r, d, d is e, l, l is m, b)
