# while/else, for/else, break, continue, nested loops, pass.
for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
i = 0
while i < 5:
    i += 1
    if i == 2:
        continue
    if i == 4:
        break
    print(i, end=" ")
else:
    print("no break")
print("end", i)
while i > 0:
    i -= 1
else:
    print("else", i)
for x in []:
    pass
else:
    print("empty else")
while False:
    pass
else:
    print("false else")
for a in range(3):
    for b in range(3):
        if b == 1:
            continue
        if a == 2:
            break
        print(a, b, end=";")
    else:
        continue
    print("outer break")
    break
def find(v, l):
    for k, x in enumerate(l):
        if x == v:
            return k
    else:
        return -1
print(find(3, [1, 2, 3]), find(9, [1]))
n = 0
while True:
    n += 1
    if n % 2:
        continue
    if n > 10:
        break
print(n)
for c in "abc": print(c, end="")
print()
for i in range(3):
    for i in range(10, 12):
        pass
    print(i, end=" ")
print()
if n: pass
elif 0: pass
else: print("never")
for x, y in ((1, 2), (3, 4)): print(x + y)
