# Memoising by hand: keys from arguments, unhashable ones, expiry by count, recursion and statistics.
class memo:
    def __init__(self, limit=None): self.limit = limit
    def __call__(self, f):
        cache, stats = {}, {"hit": 0, "miss": 0, "skip": 0}
        def wrapper(*a, **k):
            key = (a, frozenset(k.items()) if k else None)
            try: hash(key)
            except TypeError: stats["skip"] += 1; return f(*a, **k)
            if key in cache: stats["hit"] += 1; return cache[key]
            stats["miss"] += 1; r = cache[key] = f(*a, **k)
            if self.limit and len(cache) > self.limit: del cache[next(iter(cache))]
            return r
        wrapper.stats, wrapper.cache = stats, cache
        return wrapper
@memo()
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.stats, len(fib.cache))
@memo(2)
def area(w, h=1): calls.append((w, h)); return w * h
calls = []
for args, kw in (((2,), {}), ((2,), {}), ((3,), {"h": 2}), ((4,), {}), ((2,), {}), ((3,), {"h": 2})): area(*args, **kw)
print(calls, area.stats, list(area.cache.values()))
@memo()
def total(xs): return sum(xs)
print(total((1, 2)), total([1, 2]), total([1, 2]), total.stats, total(xs=(1, 2)), total.stats)
@memo()
def fails(n):
    if n < 0: raise ValueError(n)
    return n
for n in (1, -1, -1, 1):
    try: fails(n)
    except ValueError as e: print("error", e, end=" ")
print(fails.stats)
@memo()
def kind(x): return type(x).__name__
print(kind(1), kind(1.0), kind(True), kind("1"), kind.stats)
@memo()
def paths(r, c): return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)
print(paths(16, 16), paths.stats["miss"])
@memo()
def lcs(a, b): return "" if not a or not b else a[0] + lcs(a[1:], b[1:]) if a[0] == b[0] else max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
print(lcs("AGGTAB", "GXTXAYB"), lcs("", "x"), lcs.stats["hit"] > 0)
