# Chained comparisons: each operand once, short circuit, mixed with in and is.
def t(x):
    print(x, end=" ")
    return x
print(t(1) < t(2) < t(3) < t(0) < t(9))
print(t(3) < t(2) < t(9))
print(1 in [1, 2] == True, (1 in [1, 2]) == True, 1 < 2 in [2], 1 == 1 in [1], 3 > 2 >= 2 != 1 < 5)
print(not 1 < 2, not (1 < 2) < 2, 1 < 2 and 2 < 1, "a" < "b" < "c" > "a", [1] == [1] == [1], 0 < True < 2)
class N:
    def __lt__(self, o): return [] if o == 1 else "yes"
print(N() < 1 < 5, N() < 2 < 3, N() < 2 < 1)
x = 5
while 0 < x < 6: x -= 1
print(x, [i for i in range(10) if 2 < i <= 5])
