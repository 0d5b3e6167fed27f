# deque as queue, stack, window and ring: bounded length, rotation puzzles and slices by rotation.
from collections import deque
def josephus(n, k):
    d, out = deque(range(1, n + 1)), []
    while d: d.rotate(-(k - 1)); out.append(d.popleft())
    return out
print(josephus(7, 3), josephus(41, 3)[-1], josephus(1, 5))
def windows(it, n):
    d = deque(maxlen=n)
    for x in it:
        d.append(x)
        if len(d) == n: yield tuple(d)
print(list(windows("abcde", 3)), [sum(w) for w in windows(range(6), 2)])
def maxima(a, k):
    d, out = deque(), []
    for i, x in enumerate(a):
        while d and a[d[-1]] <= x: d.pop()
        d.append(i)
        if d[0] == i - k: d.popleft()
        if i >= k - 1: out.append(a[d[0]])
    return out
print(maxima([1, 3, -1, -3, 5, 3, 6, 7], 3), maxima([9, 1], 1))
def cut(d, i, j):
    d.rotate(-i); out = [d.popleft() for _ in range(j - i)]; d.rotate(i); return out
d = deque("abcdefg"); print(cut(d, 2, 5), d)
def marble(players, last):
    ring, score = deque([0]), [0] * players
    for m in range(1, last + 1):
        if m % 23 == 0: ring.rotate(7); score[m % players] += m + ring.pop(); ring.rotate(-1)
        else: ring.rotate(-1); ring.append(m)
    return max(score)
print(marble(9, 25), marble(10, 1618))
tail = deque(maxlen=3)
for line in "l1 l2 l3 l4 l5".split(): tail.append(line)
print(list(tail), tail.maxlen, tail[0]); tail.appendleft("new"); print(list(tail)); tail.extendleft("xy"); print(list(tail))
class Undo:
    def __init__(self, n): self.past, self.now = deque(maxlen=n), None
    def set(self, v): self.past.append(self.now); self.now = v
    def undo(self): self.now = self.past.pop() if self.past else self.now; return self.now
u = Undo(2)
for v in "abcd": u.set(v)
print([u.undo() for _ in range(4)])
def roundrobin(*its):
    d = deque(map(iter, its))
    while d:
        try: yield next(d[0]); d.rotate(-1)
        except StopIteration: d.popleft()
print("".join(roundrobin("abc", "d", "ef")), deque([1, 2]) + deque([3]), deque("ab") * 2, deque([3, 1, 2]) > deque([3, 1]), sorted(deque([3, 1])), 2 in deque([2]), deque([1, 2, 3]).index(2), deque("abca").count("a"))
