# Queues, rotation, Josephus, run-length, transposition, chunking, flattening, interleaving with lists.
q = []
for i in range(5):
    q.append(i)
    q.insert(0, -i)
print(q, q.pop(0), q.pop(), q)
def rot(l, k):
    k %= len(l) or 1
    return l[k:] + l[:k]
print(rot([1, 2, 3, 4], 1), rot([1, 2, 3, 4], -1), rot([], 3), rot([1, 2], 5))
def josephus(n, k):
    l, i, out = list(range(1, n + 1)), 0, []
    while l:
        i = (i + k - 1) % len(l)
        out.append(l.pop(i))
    return out
print(josephus(7, 3), josephus(41, 3)[-2:])
print([list(x) for x in zip(*[[1, 2, 3], [4, 5, 6]])], [[1, 2, 3, 4, 5][i:i + 2] for i in range(0, 5, 2)], [x for p in zip("ab", "cd") for x in p], sum([[1], [2, 3]], []))
st = [(0, "root")]
order = []
while st:
    d, n = st.pop()
    order.append("-" * d + n)
    if d < 2:
        st += [(d + 1, n + c) for c in "ba"]
print(order)
hist = [3, 1, 4, 1, 5]
for h in range(max(hist), 0, -1):
    print("".join("#" if x >= h else " " for x in hist).rstrip())
a = list(range(20))
a[2:18:3] = a[2:18:3][::-1]
del a[::4]
print(a, a[-1:-6:-2])
