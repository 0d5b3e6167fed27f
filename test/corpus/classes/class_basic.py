# Classes: instance and class attributes, methods, bound methods, __init__.
class Account:
    bank = "B"
    count = 0
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.count += 1
    def deposit(self, n):
        self.balance += n
        return self
    def __str__(self):
        return f"{self.owner}: {self.balance}"
a = Account("ann", 10)
b = Account(owner="bob")
a.deposit(5).deposit(7)
f = b.deposit
f(3)
f(4)
print(a, b, Account.count, a.bank, Account.bank)
a.bank = "own"
print(a.bank, b.bank, Account.bank)
Account.bank = "new"
print(a.bank, b.bank)
del a.bank
print(a.bank, Account.deposit(a, 1).balance, Account.deposit.__name__)
class Empty: pass
e = Empty()
e.x = e.y = 1
print(e.__dict__, Empty.__name__, isinstance(e, Empty), Empty.__doc__)
class Bad:
    def __init__(self):
        return 5
try:
    Bad()
except TypeError as x:
    print(x)
def ext(self):
    return "ext " + self.owner
Account.ext = ext
print(a.ext(), b.ext())
a.ext = lambda: "instance"
print(a.ext(), b.ext())
class M:
    x = []
    def add(self, v):
        self.x.append(v)
M().add(1)
M().add(2)
print(M.x)
