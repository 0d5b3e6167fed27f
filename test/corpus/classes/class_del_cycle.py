# Objects in cycles, many short-lived objects, and nested object graphs stay correct.
class Node:
    def __init__(self, v):
        self.v = v
        self.next = self
        self.prev = self
    def insert(self, v):
        n = Node(v)
        n.next, n.prev = self.next, self
        self.next.prev = n
        self.next = n
        return n
head = Node(0)
cur = head
for i in range(1, 50):
    cur = cur.insert(i)
def walk(n):
    out, m = [n.v], n.next
    while m is not n:
        out.append(m.v)
        m = m.next
    return out
print(walk(head)[:10], len(walk(cur)), walk(cur)[:3])
n = head
while n.next is not n:
    victim = n.next
    victim.prev.next, victim.next.prev = victim.next, victim.prev
    n = n.next
print(walk(n))
keep = []
for i in range(3000):
    a, b = [i], {"i": i}
    a.append(b)
    b["a"] = a
    if i % 500 == 0:
        keep.append(a)
print([k[0] for k in keep], [k[1]["a"] is k for k in keep])
tree = None
for i in range(200):
    tree = (tree, str(i) * 3, [i])
depth, total = 0, 0
while tree:
    depth += 1
    total += tree[2][0] + len(tree[1])
    tree = tree[0]
print(depth, total)
s = 0
for i in range(2000):
    s += len([str(j) for j in range(i % 7)]) + len({i: "x" * (i % 5)}[i])
print(s)
