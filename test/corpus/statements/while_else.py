# while with else, break, continue, nested loops and conditions with side effects.
def search(items, x):
    i = 0
    while i < len(items):
        if items[i] == x: break
        i += 1
    else: return "missing"
    return i
print(search("abc", "b"), search("abc", "z"), search("", "a"))
n = 0
while (n := n + 1) < 5:
    if n == 2: continue
    print(n, end=" ")
else: print("else", n)
out = []
i = 0
while True:
    i += 1
    j = 0
    while j < i:
        j += 1
        if j == 3: break
    else:
        out.append((i, "inner done"))
        continue
    out.append((i, "inner broke"))
    break
print(out)
while 0: print("never")
else: print("else at once")
stack = [3]
while stack:
    top = stack.pop()
    if top: stack += [top - 1] * 2 if top > 2 else [top - 1]
    print(top, end=" ")
print(stack)
