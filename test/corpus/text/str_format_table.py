# A table printed in three styles of formatting gives the same text.
rows = [("alpha", 1, 3.14159, True), ("b", 1234567, -0.5, False), ("gamma-long", -42, 1e10, None)]
def style1(r): return "%-8.8s|%10d|%12.3f|%5s" % r
def style2(r): return "{:<8.8}|{:>10d}|{:>12.3f}|{!s:>5}".format(*r)
def style3(r):
    n, i, f, b = r
    return f"{n:<8.8}|{i:>10d}|{f:>12.3f}|{b!s:>5}"
def style4(r): return "|".join([r[0][:8].ljust(8), str(r[1]).rjust(10), format(r[2], ".3f").rjust(12), str(r[3]).rjust(5)])
for r in rows:
    a = [s(r) for s in (style1, style2, style3, style4)]
    print(a[0], len(set(a)) == 1)
w = [max(len(str(r[c])) for r in rows) for c in range(4)]
print("+" + "+".join("-" * (x + 2) for x in w) + "+")
for r in rows:
    print("|" + "|".join(f" {str(v):{'<' if isinstance(v, str) else '>'}{x}} " for v, x in zip(r, w)) + "|")
for n in (0, 999, 1000, 1536, 10 ** 6, 5 * 2 ** 30):
    v, u = float(n), 0
    while v >= 1024 and u < 4:
        v, u = v / 1024, u + 1
    print(f"{n:>12,} {v:6.1f} {'BKMGT'[u]}", end="; ")
print()
