# Recursive generators: permutations, trees, queens, paths, inorder, powersets, Hanoi, Gray.
def inorder(t):
    if t:
        l, v, r = t
        yield from inorder(l)
        yield v
        yield from inorder(r)
def build(a): return (build(a[:len(a) // 2]), a[len(a) // 2], build(a[len(a) // 2 + 1:])) if a else None
def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + b
        yield from hanoi(n - 1, c, b, a)
def bits(n):
    if n == 0:
        yield ""
    else:
        for b in bits(n - 1):
            yield b + "0"
            yield b + "1"
def combos(s, k, start=0):
    if k == 0:
        yield ()
        return
    for i in range(start, len(s)):
        for c in combos(s, k - 1, i + 1):
            yield (s[i],) + c
def paren(o, c, s=""):
    if o == c == 0:
        yield s
    if o: yield from paren(o - 1, c + 1, s + "(")
    if c: yield from paren(o, c - 1, s + ")")
def walk(x, path=()):
    if isinstance(x, dict):
        for k, v in x.items(): yield from walk(v, path + (k,))
    elif isinstance(x, list):
        for i, v in enumerate(x): yield from walk(v, path + (i,))
    else:
        yield path, x
print(list(inorder(build(list(range(12))))), " ".join(hanoi(3, "A", "C", "B")), list(bits(3)), list(combos("abcd", 2)), list(paren(3, 0)))
for p, v in walk({"a": [1, {"b": 2}], "c": {"d": []}, "e": "s"}):
    print(p, v)
print(sum(1 for _ in bits(9)), len(set(combos(range(9), 4))))
def countdown(n):
    if n:
        yield n
        yield from countdown(n - 1)
print(sum(countdown(150)))
