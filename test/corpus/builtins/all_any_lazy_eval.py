# any and all stop early; generators, nesting, with maps, on dicts and strings; De Morgan checked.
log = []
def t(x): log.append(x); return x
print(any(t(x) for x in (0, 0, 3, 4)), log); log.clear()
print(all(t(x) for x in (1, 2, 0, 4)), log); log.clear()
print(any([t(1), t(2)]), log); log.clear()
print(any(map(t, (0, 5, 6))), log); log.clear()
print(all(map(t, ())), any(map(t, ())), log)
rows = [[1, 2], [3, 0], []]
print([all(r) for r in rows], [any(r) for r in rows], any(all(r) for r in rows), all(any(r) for r in rows))
print(all(c.isdigit() for c in "123"), any(c.isupper() for c in "abC"), all(""), any(" "), any({0: 1}), all({1: 0}))
def primes(n): return [p for p in range(2, n) if all(p % d for d in range(2, int(p ** .5) + 1))]
print(primes(40), any(x > 10 for x in primes(12)), all(x < y for x, y in zip(primes(40), primes(40)[1:])))
for bits in range(8):
    v = [bits >> i & 1 for i in range(3)]
    assert all(v) == (not any(not x for x in v)) and any(v) == (not all(not x for x in v))
    assert all(v) == (min(v) == 1) and any(v) == (max(v) == 1)
it = iter([1, 0, 7, 8]); print(all(it), list(it))
it = iter([0, 1, 7]); print(any(it), next(it))
def inf():
    n = 0
    while True: yield n; n += 1
print(any(n > 50 for n in inf()), all(n < 5 for n in inf()))
try: any(1 / x for x in (0,))
except ZeroDivisionError as e: print(e)
try: all([1, 2], [3])
except TypeError as e: print(e)
words = ["level", "noon", "abc"]
print([all(w[i] == w[~i] for i in range(len(w) // 2)) for w in words], any(w == w[::-1] for w in words))
