# Recursive generators: permutations, subsets, tree walks, Gray codes, N queens, directory-like walks, expression enumeration.
def perms(xs): 
    if not xs: yield []
    for i in range(len(xs)):
        for p in perms(xs[:i] + xs[i + 1:]): yield [xs[i], *p]
def powerset(xs):
    if xs:
        for s in powerset(xs[1:]): yield s; yield [xs[0]] + s
    else: yield []
def gray(n):
    if n == 0: yield ""
    else: yield from ("0" + g for g in gray(n - 1)); yield from ("1" + g for g in reversed(list(gray(n - 1))))
def queens(n, cols=()):
    if len(cols) == n: yield cols
    else:
        for c in range(n):
            if all(c != d and abs(c - d) != len(cols) - i for i, d in enumerate(cols)): yield from queens(n, cols + (c,))
def walk(tree, path=""):
    for name, sub in sorted(tree.items()):
        p = f"{path}/{name}"
        yield p, isinstance(sub, dict)
        if isinstance(sub, dict): yield from walk(sub, p)
def parens(n, o=0, c=0, s=""):
    if c == n: yield s
    if o < n: yield from parens(n, o + 1, c, s + "(")
    if c < o: yield from parens(n, o, c + 1, s + ")")
def inorder(t):
    if t: l, v, r = t; yield from inorder(l); yield v; yield from inorder(r)
def bfs(t):
    level = [t]
    while level := [n for n in level if n]: yield [n[1] for n in level]; level = [c for n in level for c in (n[0], n[2])]
def exprs(nums):
    if len(nums) == 1: yield nums[0], str(nums[0])
    for i in range(1, len(nums)):
        for a, x in exprs(nums[:i]):
            for b, y in exprs(nums[i:]):
                yield a + b, f"({x}+{y})"
                yield a - b, f"({x}-{y})"
                yield a * b, f"({x}*{y})"
print(list(perms([1, 2, 3])), sorted(powerset("abc")), list(gray(3)), next(queens(8)), len(list(queens(6))), list(parens(3)))
for p, d in walk({"usr": {"bin": {"python": 1}, "lib": {}}, "etc": {"passwd": 2}}): print(p, d)
t = (((None, 1, None), 2, (None, 3, None)), 4, (None, 5, (None, 6, None)))
print(list(inorder(t)), list(bfs(t)), [s for v, s in exprs([1, 2, 3, 4]) if v == 21], len(list(exprs([1, 2, 3, 4]))))
