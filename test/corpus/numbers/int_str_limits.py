# Conversion of long integers to and from decimal, and the digits limit of 3.11.
n = 7 ** 1000
s = str(n)
print(len(s), s[:30], s[-30:])
print(int(s) == n, int("-" + s) == -n)
print(sum(map(int, s)))
m = int("9" * 500)
print(m == 10 ** 500 - 1, str(m + 1) == "1" + "0" * 500)
for k in (17, 18, 19, 20, 36, 37, 38, 100):
    v = 10 ** k
    print(str(v), str(v - 1), str(-v), str(v + 1)[-3:])
    assert int(str(v - 1)) == v - 1
print(len(str(2 ** 10000)), str(2 ** 10000)[:20], str(2 ** 10000)[-20:])
try:
    str(10 ** 5000)
except ValueError as e:
    print(str(e)[:60])
try:
    int("1" * 5000)
except ValueError as e:
    print(str(e)[:60])
print(len(hex(10 ** 5000)), int("f" * 5000, 16).bit_length())
