# method calls, attribute loads and stores, super()
class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.moves = 0

    def deposit(self, n):
        self.balance += n
        self.moves += 1
        return self

    def withdraw(self, n):
        if n > self.balance:
            return False
        self.balance -= n
        self.moves += 1
        return True


class Savings(Account):
    def __init__(self, owner, balance, rate):
        super().__init__(owner, balance)
        self.rate = rate

    def deposit(self, n):
        super().deposit(n)
        self.balance += self.rate
        return self


def main():
    a = Account("a", 100)
    s = Savings("s", 100, 3)
    refused = 0
    for i in range(500000):
        a.deposit(i & 15).deposit(1)
        s.deposit(i & 7)
        if not a.withdraw(i & 31):
            refused += 1
        if not s.withdraw(i & 15):
            refused += 1
    print("methods", a.balance, a.moves, s.balance, s.moves, refused)


main()
