# map, filter, zip(strict) and reversed as lazy objects: exhaustion, lengths, errors and re-entry.
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
def log(x): print("<%s>" % x, end=" "); return x
m = map(log, [1, 2, 3]); print("made"); print(next(m), next(m), list(m), list(m))
print(list(map(lambda *a: a, "abc", [1, 2], (x for x in "xyz"))), list(map(str.upper, ["a"])), list(map(None.__eq__, [None])), list(map(pow, [2, 3], [3, 2])), list(map(int, "123")), list(map(max, [1, 5], [4, 2], [3, 3])))
show(map, len); show(map); show(lambda: list(map(5, [1]))); show(map, len, 5); show(lambda: list(map(len, [1]))); show(lambda: list(map(lambda: 0, [1])))
f = filter(None, [0, 1, "", "a", [], [0], None]); print(list(f), list(filter(str.isdigit, "a1b2")), list(filter(lambda x: x % 2, range(6))), next(filter(bool, [0, 0]), "none"))
show(filter, None); show(lambda: list(filter(5, [1]))); show(filter, None, 5)
print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip("ab", "cd", strict=True)), dict(zip("ab", [1, 2])), list(zip(*[(1, "a"), (2, "b")])))
show(lambda: list(zip("abc", "ab", strict=True))); show(lambda: list(zip("ab", "abc", strict=True))); show(lambda: list(zip("a", "a", "", strict=True))); show(zip, 5); show(zip, "a", 5); show(lambda: list(zip("ab", strict=1)))
it = iter(range(6)); print(list(zip(it, it)), list(zip(it, it)))
it = iter([1, 2, 3]); print(list(zip(it, "a")), list(it))
it = iter([1, 2, 3]); print(list(zip("a", it)), list(it))
r = reversed([1, 2, 3]); print(next(r), list(r), list(r), r.__length_hint__(), list(reversed("abc")), list(reversed(range(0, 10, 3))), list(reversed({1: 2, 3: 4})), list(reversed({1: 2}.items())), list(reversed(())))
show(reversed, {1}); show(reversed, 5); show(reversed, (x for x in "a")); show(reversed)
class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
class R:
    def __reversed__(self): return iter("special")
class N(list): __reversed__ = None
print(list(reversed(S())), "".join(reversed(R()))); show(reversed, N())
def stopper(x):
    if x == 2: raise StopIteration("early")
    return x
print(list(map(stopper, [1, 2, 3])), [type(x).__name__ for x in (map(str, ""), filter(None, ""), zip(), reversed(""), enumerate(""), iter(""))])
e = enumerate("ab", start=-1); print(next(e), list(e), list(enumerate("xy", 10 ** 20)), list(enumerate([], 5)), list(enumerate(iterable="q"))); show(enumerate, "a", "b"); show(enumerate, 5); show(enumerate)
l = [1, 2, 3]; print([l.append(x * 10) or x for x in l if x < 3][:3], l); m = map(l.pop, [0, 0]); print(list(m), l)
