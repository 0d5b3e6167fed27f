# Deep, mutual and tree recursion; recursion limit and its recovery; Ackermann, hanoi, permutations.
import sys
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(500))
def forever(n=0):
    return forever(n + 1)
for _ in range(3):
    try: forever()
    except RecursionError as e: print(e)
def measured():
    deepest = 0
    def go(n):
        nonlocal deepest
        deepest = n
        go(n + 1)
    try: go(0)
    except RecursionError: pass
    return deepest > 500
print(measured(), sys.getrecursionlimit())
sys.setrecursionlimit(300)
try: depth(500)
except RecursionError: print("limited")
sys.setrecursionlimit(3000)
print(depth(2000))
sys.setrecursionlimit(1000)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3), ack(1, 5))
def hanoi(n, a, b, c): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
print(len(hanoi(7, *"ABC")), hanoi(2, *"ABC"))
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(perms("abc"), len(perms("abcde")))
def subsets(l): return [[]] if not l else [x for s in subsets(l[1:]) for x in (s, [l[0]] + s)]
print(subsets([1, 2, 3]))
def collatz(n, steps=0): return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)
print([collatz(n) for n in (1, 7, 27)])
def part(n, m): return 1 if n == 0 else 0 if n < 0 or m == 0 else part(n, m - 1) + part(n - m, m)
print([part(n, n) for n in range(12)])
def catch(n):
    try: return catch(n + 1)
    except RecursionError: return "caught"
print(catch(0))
class R:
    def __init__(self, n): self.child = R(n - 1) if n else None
    def count(self): return 1 + (self.child.count() if self.child else 0)
print(R(100).count())
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(20))
for bad in (0, -5, "x"):
    try: sys.setrecursionlimit(bad); print("set", bad)
    except Exception as e: print(type(e).__name__, e)
