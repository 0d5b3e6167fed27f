# itertools: when each tool pulls from its sources and in which order; exceptions and re-entry.
from itertools import *
log = []
def src(name, n=5):
    for i in range(n):
        log.append(f"{name}{i}"); yield i
    log.append(name + "!")
def flush(label):
    print(label, " ".join(log)); log.clear()
c = chain(src("a", 2), src("b", 1)); flush("made"); print(next(c), next(c), next(c), next(c, "end")); flush("chain")
z = zip_longest(src("a", 1), src("b", 2)); print(list(z)); flush("zip_longest")
print(list(zip(src("a", 1), src("b", 3)))); flush("zip")
s = islice(src("a"), 1, 4, 2); flush("islice made"); print(list(s)); flush("islice")
t = takewhile(lambda x: x < 1, src("a")); print(list(t)); flush("takewhile")
d = dropwhile(lambda x: x < 2, src("a")); print(next(d)); flush("dropwhile")
p = product(src("a", 2), src("b", 2)); flush("product made reads all"); print(next(p)); flush("first")
m = permutations(src("a", 3), 2); flush("permutations"); print(next(m))
x, y = tee(src("a", 3)); print(next(x)); flush("tee x"); print(next(y)); flush("tee y"); print(list(x)); flush("x"); print(list(y)); flush("y")
cy = cycle(src("a", 2)); print([next(cy) for _ in range(5)]); flush("cycle")
g = groupby(src("a", 6), lambda v: v // 2); k, it = next(g); flush("groupby"); print(k, next(it)); flush("same value"); k2, it2 = next(g); flush("skips"); print(list(it), list(it2)); flush("rest")
a = accumulate(src("a", 3)); print(next(a)); flush("accumulate"); print(list(a)); flush("accumulate rest")
cp = compress(src("d", 4), src("s", 3)); print(list(cp)); flush("compress")
pw = pairwise(src("a", 3)); print(next(pw)); flush("pairwise"); print(list(pw)); flush("pairwise rest")
class Bad:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 2: raise ValueError("second")
        if self.n > 4: raise StopIteration
        return self.n
for make in (lambda: chain(Bad(), "x"), lambda: islice(Bad(), 9), lambda: accumulate(Bad()), lambda: pairwise(Bad()), lambda: zip_longest(Bad(), "abcdef"), lambda: starmap(lambda *v: v, ([q] for q in Bad())), lambda: cycle(Bad())):
    i = make(); out = []
    for _ in range(6):
        try: out.append(next(i))
        except ValueError as e: out.append(str(e))
        except StopIteration: out.append("stop")
    print(type(i).__name__, out)
def rec():
    yield from (next(r) for _ in range(1))
r = rec()
try: next(r)
except ValueError as e: print(e)
except RuntimeError as e: print("runtime", e)
