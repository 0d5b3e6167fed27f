# Augmented assignment: the target is evaluated once, in-place methods, immutables, failures.
log = []
def t(x, tag): log.append(tag); return x
class L(list):
    def __getitem__(self, i): log.append(f"get {i}"); return super().__getitem__(i)
    def __setitem__(self, i, v): log.append(f"set {i}"); super().__setitem__(i, v)
l = L([1, 2, 3])
t(l, "obj")[t(0, "index")] += t(10, "value")
print(l, log); log.clear()
class P:
    def __init__(self): self.__dict__["v"] = 1
    def __getattr__(self, n): log.append(f"getattr {n}"); return 5
    def __setattr__(self, n, v): log.append(f"setattr {n}={v}"); self.__dict__[n] = v
p = P(); p.v += 1; p.w *= 3; print(log, vars(p)); log.clear()
t(p, "p").v -= t(1, "one"); print(log); log.clear()
class I:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): self.v += o; return self
    def __isub__(self, o): return "replaced"
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return ("mul", self.v, o)
    def __ior__(self, o): raise ValueError("ior")
    __iand__ = None
i = j = I(1); i += 5; print(i is j, j.v); i -= 1; print(i, j.v); j *= 2; print(j)
j = I(3)
for s in ("j |= 1", "j ^= 1", "j @= 1", "j //= 0"):
    try: exec(s)
    except Exception as e: print(s, type(e).__name__, e)
tup = ([1], 2)
try: tup[0] += [9]
except TypeError as e: print(e, tup)
a = b = [1]; a += (2,); print(a is b, b); a = a + [3]; print(a is b, b)
try: a += 5
except TypeError as e: print(e)
try: a = a + (1,)
except TypeError as e: print(e)
s = u = "x"; s += "y"; s *= 2; print(s, u)
d = {"k": [1]}; d["k"] += [2]; d["k"] *= 2; d |= {"z": 1}; print(d)
n = 7; n //= 2; n **= 3; n <<= 1; n |= 1; n ^= 3; n %= 10; n -= -5; print(n)
x = 5; x /= 2; print(x); x //= 1; print(x); x %= 0.75; print(x)
def local():
    try: q += 1
    except UnboundLocalError as e: print(e)
    q = 0
local()
def glob():
    global n
    n += 100
glob(); print(n)
c = [[0] * 2 for _ in range(2)]; c[1][0] += 1; c[t(0, "")][t(1, "")] -= 1; print(c)
k = 0; arr = [0, 0]; arr[k] += (k := 1) + 1; print(arr, k)
