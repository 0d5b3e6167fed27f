# __name__, __doc__, module-level names, redefinition, conditional definitions.
if __name__ == "__main__":
    print("main")
def f(): return 1
g = f
def f(): return 2
print(g(), f(), f is g)
if f() == 2:
    def h(): return "cond"
else:
    def h(): return "other"
print(h())
for n in range(3):
    def k(n=n): return n
print(k(), n)
class K: v = 1
class K(K): w = 2
print(K.v, K.w, len(K.__mro__))
try:
    def t(): return "try"
finally:
    print(t())
with_names = sorted(x for x in globals() if x in ("f", "g", "h", "k", "K", "n", "t"))
print(with_names, "__name__" in globals(), __doc__ is None)
del f
try:
    f()
except NameError as e:
    print(e)
print(g())
