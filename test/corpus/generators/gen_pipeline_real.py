# Generators as pipelines: a log processor, chunking, merging streams, backpressure, tee by hand.
LOG = """2024-01-01 INFO start
2024-01-01 ERROR disk full
# comment
2024-01-02 WARN slow

2024-01-02 ERROR net down
2024-01-03 INFO stop"""
def lines(text): yield from text.split("\n")
def clean(it): return (l for l in it if l and not l.startswith("#"))
def parse(it):
    for n, l in enumerate(it, 1):
        date, level, *msg = l.split()
        yield {"n": n, "date": date, "level": level, "msg": " ".join(msg)}
def where(it, **want):
    for r in it:
        if all(r[k] == v for k, v in want.items()): yield r
def count_by(it, key):
    c = {}
    for r in it: c[r[key]] = c.get(r[key], 0) + 1
    return c
print(list(where(parse(clean(lines(LOG))), level="ERROR")))
print(count_by(parse(clean(lines(LOG))), "date"))
def chunks(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n: yield buf; buf = []
    if buf: yield buf
print(list(chunks(range(7), 3)), list(chunks([], 2)))
def merge(*its):
    its = [iter(i) for i in its]
    heads = [(next(i), k) for k, i in enumerate(its)]
    while heads:
        v, k = min(heads); heads.remove((v, k)); yield v
        for x in its[k]: heads.append((x, k)); break
print(list(merge([1, 4, 9], [2, 3, 10], [5])))
def sink(out):
    try:
        while True: out.append((yield))
    except GeneratorExit: out.append("closed")
def broadcast(*targets):
    while True:
        x = yield
        for t in targets: t.send(x)
def mapper(f, target):
    while True: target.send(f((yield)))
def start(g): next(g); return g
a, b = [], []
sa, sb = start(sink(a)), start(sink(b))
p = start(broadcast(sa, start(mapper(lambda x: x * 10, sb))))
for i in range(3): p.send(i)
sa.close(); print(a, b)
def window(it, n):
    w = []
    for x in it:
        w = (w + [x])[-n:]
        if len(w) == n: yield tuple(w)
print(list(window("abcd", 2)), [sum(w) / 3 for w in window([1, 2, 3, 4, 5], 3)])
def dedupe(it):
    last = object()
    for x in it:
        if x != last: yield x
        last = x
print("".join(dedupe("aabbbca")), list(zip(dedupe("xxy"), range(9))))
def limit(it, n):
    for x in it:
        if n <= 0: return
        n -= 1
        yield x
def naturals():
    n = 0
    while True: yield n; n += 1
print(list(limit((x * x for x in naturals() if x % 3), 5)), sum(limit(naturals(), 101)))
