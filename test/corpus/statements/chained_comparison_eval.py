# Chained comparisons: each operand once, short circuit, mixed operators, identity and membership.
log = []
def v(x): log.append(x); return x
print(v(1) < v(2) < v(3), log); log.clear()
print(v(3) < v(2) < v(9), log); log.clear()
print(v(1) == v(1) != v(2) > v(0), log); log.clear()
print(1 < 2 > 1, 1 < 3 > 2 < 9, 3 > 2 >= 2 == 2, 1 == 1 == 2, "a" < "b" < "c", not 1 < 2 < 0)
print(1 in [1] == True, (1 in [1]) == True, 1 in [1] in [[1]], None is None is not 5, 5 not in [1] != [])
print(1 < 2 and 2 < 3 or v(9), log, 1 < (2 < 3), (1 < 2) < 3, [1] < [2] < [3])
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o): log.append(f"{self.n}<{o.n}"); return [] if self.n == 5 else [self.n]
    def __gt__(self, o): return NotImplemented
    def __repr__(self): return f"C{self.n}"
print(C(1) < C(2) < C(3), C(5) < C(6) < C(7), log)
class NoBool:
    def __bool__(self): raise ValueError("no truth value")
class D:
    def __lt__(self, o): return NoBool()
try: D() < D() < D()
except ValueError as e: print(e)
print(type(D() < D()).__name__)
for a in (-1, 0, 5, 10, 11): print(0 <= a <= 10, 0 < a < 10, end=" ")
print()
x = 5
print(0 < x < 10 == True, x == x == x, x is x is not None, x < 10 < 20 < 30 < 5, 0 < x and x < 10)
try: 1 < 2 < "a"
except TypeError as e: print(e)
try: 2 < 1 < "never compared"
except TypeError as e: print(e)
else: print("short circuit")
