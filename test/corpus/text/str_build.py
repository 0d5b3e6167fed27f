# Building strings: join of many pieces, += in loops, repeated doubling, StringBuilder-like lists.
s = ""
for i in range(1000):
    s += str(i % 10)
print(len(s), s[:20], s[-5:], s.count("7"))
parts = []
for i in range(2000):
    parts.append("<%d>" % i)
t = "".join(parts)
print(len(t), t[:20], t[-12:], t.find("<1999>"))
u = "ab"
for i in range(12):
    u = u + u
print(len(u), u[4095:4099], u.count("ba"))
lines = "\n".join(f"line {i}" for i in range(300))
print(len(lines.split("\n")), lines.splitlines()[123], sum(len(l) for l in lines.splitlines()))
r = ""
for c in "reverse me":
    r = c + r
print(r)
table = "".join(chr(c) for c in range(32, 127))
print(table, len(table))
e = "é" * 100 + "x" * 100
print(len(e), e[99:102], e.find("x"), len(e.encode()))
h = 0
for c in t:
    h = (h * 31 + ord(c)) % (2 ** 32)
print(h)
