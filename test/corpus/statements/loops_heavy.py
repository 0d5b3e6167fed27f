# Longer loops with arithmetic, calls and containers; checks sums.
t = 0
for i in range(30000):
    t += i & 7
    if i % 3 == 0:
        t ^= i
print(t)
i = n = 0
while i < 20000:
    i += 1
    if i & 1:
        continue
    n += i % 11
print(n)
def step(x): return (x * 1103515245 + 12345) & 0x7fffffff
x = 1
for _ in range(10000):
    x = step(x)
print(x)
l = []
for a in range(80):
    for b in range(80):
        if (a * b) % 17 == 5:
            l.append((a, b))
print(len(l), l[:3], l[-1])
d = {}
for i in range(10000):
    k = i * i % 101
    d[k] = d.get(k, 0) + 1
print(len(d), sorted(d.items())[:5])
s = 0.0
for i in range(1, 5000):
    s += 1.0 / (i * i)
print(s)
m = [[(i * j) % 7 for j in range(30)] for i in range(30)]
print(sum(sum(r) for r in m), sum(m[i][29 - i] for i in range(30)))
