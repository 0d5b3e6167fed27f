# Building large texts by join, +=, io-like lists and comprehension agree; indexing deep inside them.
n = 400
parts = [f"{i}:{chr(0x3b1 + i % 24)}" for i in range(n)]
a = ",".join(parts)
b = ""
for i, p in enumerate(parts): b += ("," if i else "") + p
c = "".join(x for p in parts for x in (p, ","))[:-1]
print(a == b == c, len(a), len(a.encode()), a[:12], a[-6:], a[len(a) // 2], a.count(","), a.split(",") == parts, a[::97], hash(a) == hash(b))
d = a
for _ in range(3): d = d.replace(",", ";", 50).replace(";", ",")
print(d == a, a.find("399"), a.rfind("α"), a.index(",", 1000), max(a), min(a), sorted(set(a))[-3:], a.partition("200:")[2][:3])
lines = "\n".join(",".join(parts[i:i + 20]) for i in range(0, n, 20))
print(len(lines.splitlines()), lines.splitlines()[7][:20], sum(int(q.split(":")[0]) for l in lines.split("\n") for q in l.split(",")))
