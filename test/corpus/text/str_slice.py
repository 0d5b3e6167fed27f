# String slices with all signs of start, stop and step.
s = "abcdefghij"
vals = (None, 0, 1, 3, 9, 10, 15, -1, -3, -10, -15)
for a in vals:
    for b in vals:
        print(s[a:b], end="|")
    print()
for a in (None, 0, 2, 8, -1, -4, 20, -20):
    for b in (None, 0, 5, -2, 20, -20):
        for st in (1, 2, 3, -1, -2, -7, 100, -100):
            print(s[a:b:st], end="|")
    print()
print(s[:], s[::], s[::-1], s[5:2], s[2:5:-1], s[5:2:-1], s[-3:], s[:-3])
try:
    s[::0]
except ValueError as e:
    print(e)
try:
    s["a":]
except TypeError as e:
    print(e)
u = "aé€𝄞z"
print(u[1:4], u[::-1], u[3], u[-2], len(u), u[::2])
print(""[:5], ""[::-1], "x"[-1:], "x"[1:])
