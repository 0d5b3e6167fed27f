# RecursionError is caught, and the program goes on; deep but legal recursion works.
import sys
def inf(n):
    return inf(n + 1)
try:
    inf(0)
except RecursionError as e:
    print(type(e).__name__, "maximum recursion depth exceeded" in str(e))
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(depth(500))
class R:
    def __repr__(self):
        return f"R({self!r})"
    def __eq__(self, o):
        return self == o
    def __getattr__(self, n):
        return getattr(self, n + "x")
for f in (lambda: repr(R()), lambda: R() == 1, lambda: R().a):
    try:
        f()
    except RecursionError:
        print("RecursionError")
def mutual_a(n): return mutual_b(n + 1)
def mutual_b(n): return mutual_a(n + 1)
for i in range(3):
    try:
        mutual_a(0)
    except RecursionError:
        print("again", i)
def g(n):
    yield n
    yield from g(n + 1)
count = 0
try:
    for x in g(0):
        count += 1
        if count > 100000:
            break
except RecursionError:
    print("generator", count > 100)
def with_finally(n):
    try:
        return with_finally(n + 1)
    finally:
        hits.append(n)
hits = []
try:
    with_finally(0)
except RecursionError:
    print(len(hits) > 100, hits[-1])
nested = []
for i in range(100000):
    nested = [nested]
try:
    repr(nested)
except RecursionError:
    print("repr too deep")
while nested:
    nested = nested[0]
print(depth(100), sys.getrecursionlimit() > 500)
