# Stack, queue, deque, ring buffer and priority queue from lists and dicts.
class Deque:
    def __init__(self, it=(), maxlen=None):
        self.front, self.back, self.maxlen = [], [], maxlen
        for x in it: self.append(x)
    def append(self, x):
        if self.maxlen is not None and len(self) == self.maxlen: self.popleft()
        self.back.append(x)
    def appendleft(self, x):
        if self.maxlen is not None and len(self) == self.maxlen: self.pop()
        self.front.append(x)
    def pop(self):
        if not self.back: self.back, self.front = self.front[:len(self.front) // 2 + 1][::-1], self.front[len(self.front) // 2 + 1:]
        if not self.back: raise IndexError("pop from an empty deque")
        return self.back.pop()
    def popleft(self):
        if not self.front: self.front, self.back = self.back[:len(self.back) // 2 + 1][::-1], self.back[len(self.back) // 2 + 1:]
        if not self.front: raise IndexError("pop from an empty deque")
        return self.front.pop()
    def rotate(self, n=1):
        for _ in range(abs(n) % (len(self) or 1)): self.appendleft(self.pop()) if n > 0 else self.append(self.popleft())
    def __len__(self): return len(self.front) + len(self.back)
    def __iter__(self): yield from self.front[::-1]; yield from self.back
    def __repr__(self): return f"Deque({list(self)})"
d = Deque("abc")
d.appendleft("z"); d.append("d")
print(d, len(d), d.pop(), d.popleft(), d, [d.popleft() for _ in range(3)])
try: d.pop()
except IndexError as e: print(e)
r = Deque(range(10), maxlen=4)
r.append(99); r.appendleft(-1)
print(r, r.rotate(1), r, r.rotate(-2), r)
class Heap:
    def __init__(self): self.h = []
    def push(self, p, v):
        self.h.append((p, len(self.h), v)); i = len(self.h) - 1
        while i and self.h[i] < self.h[(i - 1) // 2]:
            self.h[i], self.h[(i - 1) // 2] = self.h[(i - 1) // 2], self.h[i]
            i = (i - 1) // 2
    def pop(self):
        top, last = self.h[0], self.h.pop()
        if self.h:
            self.h[0], i = last, 0
            while (c := 2 * i + 1) < len(self.h):
                if c + 1 < len(self.h) and self.h[c + 1] < self.h[c]: c += 1
                if self.h[i] <= self.h[c]: break
                self.h[i], self.h[c] = self.h[c], self.h[i]
                i = c
        return top[2]
h = Heap()
for p, v in ((5, "e"), (1, "a"), (3, "c"), (1, "b"), (4, "d")): h.push(p, v)
print([h.pop() for _ in range(5)])
