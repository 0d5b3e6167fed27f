# while: conditions with side effects, else, nested break and continue, flags, do-while idioms.
def countdown(n):
    while n: n -= 1; yield n
print(list(countdown(4)))
stack = [1, [2, [3, 4], 5]]
flat = []
while stack:
    top = stack.pop()
    if isinstance(top, list): stack.extend(top); continue
    flat.append(top)
else: print("empty", flat)
n = 27; steps = 0
while n != 1:
    n = 3 * n + 1 if n % 2 else n // 2
    steps += 1
print(steps)
def find(rows, want):
    r = 0
    while r < len(rows):
        c = 0
        while c < len(rows[r]):
            if rows[r][c] == want: break
            c += 1
        else:
            r += 1
            continue
        break
    else:
        return None
    return r, c
print(find(["abc", "def"], "e"), find(["abc"], "z"), find([], "a"))
while True:
    try:
        n += 1
        if n < 5: continue
        break
    finally:
        print("f", n, end=" ")
print()
i = 0
while (i := i + 1) < 5:
    if i % 2: continue
    print(i, end=" ")
else: print("done", i)
it = iter("abc")
while (c := next(it, None)) is not None: print(c, end="")
print()
while False: print("never")
else: print("else at once")
while 1:
    while 1: break
    else: print("not this")
    print("inner left")
    break
else: print("nor this")
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(1071, 462), gcd(0, 5))
def binary(n):
    out = ""
    while True:
        n, r = divmod(n, 2)
        out = str(r) + out
        if not n: return out
print(binary(0), binary(10))
calls = []
def cond(v): calls.append(v); return v < 3
k = 0
while cond(k) and not cond(k + 2): k += 1
print(calls, k)
k = 10
while k > 0:
    k -= 3
    if k == 4: k = 0
    elif k == 7: pass
    else: print("odd", k)
print(k)
