# A linked list with operators, iteration, reversal, merge; a deque and a stack on top.
class LL:
    def __init__(self, it=()):
        self.head = None
        self.n = 0
        for x in reversed(list(it)):
            self.push(x)
    def push(self, x):
        self.head = [x, self.head]
        self.n += 1
    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty LL")
        x, self.head = self.head
        self.n -= 1
        return x
    def __iter__(self):
        c = self.head
        while c:
            yield c[0]
            c = c[1]
    def __len__(self): return self.n
    def __repr__(self): return f"LL({list(self)})"
    def __add__(self, o): return LL([*self, *o])
    def __eq__(self, o): return isinstance(o, LL) and list(self) == list(o)
    def reverse(self):
        p, c = None, self.head
        while c:
            c[1], p, c = p, c, c[1]
        self.head = p
        return self
    def __getitem__(self, i):
        if i < 0:
            i += self.n
        for j, x in enumerate(self):
            if i == j:
                return x
        raise IndexError(i)
l = LL([1, 2, 3])
l.push(0)
print(l, len(l), l.pop(), l.reverse(), l + LL("ab"), l == LL([3, 2, 1]), l != LL(), l[0], l[-1], 2 in l, sorted(l), bool(LL()), [*map(str, l)])
for f in (lambda: LL().pop(), lambda: l[10]):
    try:
        f()
    except IndexError as e:
        print(repr(e))
class Deque:
    def __init__(self): self.a, self.b = [], []
    def push_left(self, x): self.a.append(x)
    def push_right(self, x): self.b.append(x)
    def pop_left(self):
        if not self.a:
            m = (len(self.b) + 1) // 2
            self.a, self.b = self.b[:m][::-1], self.b[m:]
        return self.a.pop()
    def pop_right(self):
        if not self.b:
            m = len(self.a) // 2
            self.b, self.a = self.a[:m + 1][::-1] if len(self.a) == 1 else self.a[:m][::-1], [] if len(self.a) == 1 else self.a[m:]
        return self.b.pop()
    def __iter__(self):
        yield from reversed(self.a)
        yield from self.b
d = Deque()
for i in range(6):
    (d.push_left if i % 2 else d.push_right)(i)
print(list(d), d.pop_left(), d.pop_right(), list(d), [d.pop_left() for _ in range(4)], list(d))
try:
    d.pop_left()
except IndexError as e:
    print(e)
def balanced(s):
    st, pair = [], {")": "(", "]": "[", "}": "{"}
    for c in s:
        if c in "([{":
            st.append(c)
        elif c in pair and (not st or st.pop() != pair[c]):
            return False
    return not st
print([balanced(s) for s in ("()", "([{}])", "(]", "((", "", "a(b)c}", "{[()]}{}")])
