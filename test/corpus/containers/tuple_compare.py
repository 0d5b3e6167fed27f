# Lexicographic comparison of tuples and lists, with mixed and equal elements.
import sys
vals = [(), (0,), (1,), (0, 0), (0, 1), (1, 0), (1, 2, 3), (1, 2), (1.0, 2), (True,)]
for a in vals:
    print("".join("<" if a < b else ">" if a > b else "=" for b in vals), "".join(str(int(a <= b)) + str(int(a >= b)) + str(int(a == b)) for b in vals))
for a in vals:
    print("".join("<" if list(a) < list(b) else ">" if list(a) > list(b) else "=" for b in vals))
class N:
    def __init__(self, n):
        self.n = n
    def __eq__(self, o):
        print("eq", self.n, end=" ")
        return self.n == o.n
    def __lt__(self, o):
        print("lt", self.n, end=" ")
        return self.n < o.n
print((N(1), N(2)) < (N(1), N(3)))
print((N(1), N(2)) == (N(1), N(3)))
print([N(1)] == [N(1), N(2)])
n = N(5)
print((n,) == (n,), [n] == [n], n in [n])
nan = float("nan")
print((nan,) == (nan,), (1, nan) == (1, float("nan")), [nan] < [nan])
print((1, "a") == (1, "a"), (1, "a") < (2, 5), (1, None) == (1, None), (1, None) != (1, 0))
