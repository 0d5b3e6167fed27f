# Accounts, transactions, rollback and an audit: invariants hold whatever fails.
class Insufficient(Exception): pass
class Bank:
    def __init__(self, **acc): self.acc, self.log, self.n = dict(acc), [], 0
    def move(self, a, b, amount):
        self.n += 1
        if amount <= 0: raise ValueError(f"amount {amount}")
        for x in (a, b):
            if x not in self.acc: raise KeyError(x)
        if self.acc[a] < amount: raise Insufficient(f"{a} has {self.acc[a]}, needs {amount}")
        self.acc[a] -= amount
        self.acc[b] += amount
        self.log.append((self.n, a, b, amount))
    def batch(self, moves):
        saved, mark = dict(self.acc), len(self.log)
        try:
            for m in moves: self.move(*m)
        except Exception:
            self.acc = saved
            del self.log[mark:]
            raise
        return len(moves)
b = Bank(ann=100, bob=50, eve=0)
for moves in ([("ann", "bob", 30)], [("bob", "eve", 80), ("eve", "ann", 5)], [("ann", "eve", 10), ("eve", "bob", 1000)], [("ann", "zed", 1)], [("ann", "bob", -5)], [("ann", "ann", 7)]):
    before = sum(b.acc.values())
    try: r = b.batch(moves)
    except (Insufficient, KeyError, ValueError) as e: r = f"{type(e).__name__}: {e}"
    print(r, b.acc, sum(b.acc.values()) == before, len(b.log))
seed = 11
for i in range(500):
    seed = (seed * 48271) % (2 ** 31 - 1)
    try: b.move(*[("ann", "bob", "eve")[seed // k % 3] for k in (7, 49)], seed % 60 - 5)
    except (Insufficient, ValueError): pass
print(b.acc, sum(b.acc.values()), len(b.log), min(b.acc.values()) >= 0)
replay = Bank(ann=100, bob=50, eve=0)
for _, x, y, n in b.log: replay.move(x, y, n)
print(replay.acc == b.acc)
by = {}
for _, x, y, n in b.log: by[x, y] = by.get((x, y), 0) + n
print(sorted(by.items())[:4])
