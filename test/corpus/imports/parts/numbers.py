"""Numbers for the import programs."""
from parts import loaded

loaded.append("parts.numbers")
PRIMES = (2, 3, 5, 7)


def double(x):
    return 2 * x


class Number:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Number({self.value})"
