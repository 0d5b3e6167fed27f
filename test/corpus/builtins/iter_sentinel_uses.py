# iter(callable, sentinel), next with a default, and iterators that are shared, wrapped or exhausted.
data = [3, 1, 4, 1, 5]
pop = iter(data.copy().pop, 4)
print(list(pop), next(pop, "done"))
def reader(text, n):
    pos = 0
    def read():
        nonlocal pos
        pos += n
        return text[pos - n:pos]
    return read
print(list(iter(reader("abcdefgh", 3), "")))
n = 0
def tick():
    global n
    n += 1
    if n == 4: raise StopIteration
    return n
print(list(iter(tick, 99)))
def boom(): raise ValueError("from the callable")
try: next(iter(boom, 1))
except ValueError as e: print(e)
for bad in (lambda: iter(5, 1), lambda: iter(5), lambda: iter([], 1), lambda: next([])):
    try: bad()
    except TypeError as e: print(e)
class Eq:
    def __eq__(self, o): seen.append(o); return o == 3
seen = []
c = iter([1, 2, 3, 4].__iter__().__next__, Eq())
print(list(c), seen)
it = iter("abc")
print(next(it), list(zip(it, it)), next(it, None), next(it, 0), [*it])
a = iter([1, 2, 3]); b = iter(a); print(a is b, next(a), next(b), list(a))
try: next(iter([]))
except StopIteration as e: print("stop", e.value)
print(type(iter(tick, 0)).__name__, [type(iter(x)).__name__ for x in ([], (), "", {}, set(), range(0), b"", {}.items())])
d = {"a": 1, "b": 2}; k = iter(d); print(next(k), len(d), list(k), [*map(next, [iter("x"), iter("y")])])
