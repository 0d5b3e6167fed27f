# A double-entry ledger: accounts, transactions as all or nothing, statements, interest, audit and errors.
from dataclasses import dataclass, field
class LedgerError(Exception): pass
class Overdrawn(LedgerError):
    def __init__(self, account, need): super().__init__(f"{account} lacks {need}"); self.need = need
@dataclass
class Account:
    name: str
    limit: int = 0
    entries: list = field(default_factory=list)
    @property
    def balance(self): return sum(a for a, _ in self.entries)
class Ledger:
    def __init__(self): self.accounts, self.journal = {}, []
    def open(self, name, limit=0):
        if name in self.accounts: raise LedgerError(f"{name} exists")
        self.accounts[name] = Account(name, limit)
    def __getitem__(self, name):
        try: return self.accounts[name]
        except KeyError: raise LedgerError(f"no account {name}") from None
    def post(self, text, *moves):
        done = []
        try:
            for src, dst, amount in moves:
                if amount <= 0: raise LedgerError(f"amount {amount}")
                a, b = self[src], self[dst]
                if src != "world" and a.balance - amount < -a.limit: raise Overdrawn(src, amount - a.balance - a.limit)
                a.entries.append((-amount, text)); done.append(a)
                b.entries.append((amount, text)); done.append(b)
        except LedgerError:
            for acc in reversed(done): acc.entries.pop()
            raise
        self.journal.append((text, moves))
    def audit(self): return sum(a.balance for a in self.accounts.values()) == 0
l = Ledger()
for n, lim in (("world", 0), ("al", 50), ("bo", 0), ("fees", 0)): l.open(n, lim)
l.post("salary", ("world", "al", 1000), ("world", "bo", 500))
l.post("rent", ("al", "bo", 300), ("al", "fees", 5))
for text, *moves in (("too much", ("bo", "al", 100), ("bo", "al", 900)), ("typo", ("al", "boo", 1)), ("zero", ("al", "bo", 0)), ("limit", ("al", "bo", 745)), ("over", ("al", "bo", 1))):
    try: l.post(text, *moves); print(text, "ok")
    except Overdrawn as e: print(text, "->", e, e.need)
    except LedgerError as e: print(text, "->", e)
print({a.name: a.balance for a in l.accounts.values()}, l.audit(), len(l.journal))
for a in ("al", "bo"):
    run = 0
    for amount, text in l[a].entries: run += amount; print(f"{a:<4}{text:<10}{amount:>8}{run:>8}")
def interest(ledger, percent):
    for a in list(ledger.accounts.values()):
        if a.name not in ("world", "fees") and a.balance > 0 and (i := a.balance * percent // 100): ledger.post("interest", ("world", a.name, i))
interest(l, 3); print(l["bo"].balance, l["al"].balance, l.audit())
try: l.open("al")
except LedgerError as e: print(e)
