# Recursive generators over trees: orders, paths, mirrored walks, level order, same fringe, early stop.
tree = ("f", ("b", ("a",), ("d", ("c",), ("e",))), ("g", None, ("i", ("h",))))
def kids(t): return (t[1] if len(t) > 1 else None, t[2] if len(t) > 2 else None)
def pre(t):
    if t: yield t[0]; l, r = kids(t); yield from pre(l); yield from pre(r)
def inorder(t):
    if t: l, r = kids(t); yield from inorder(l); yield t[0]; yield from inorder(r)
def post(t):
    if t: l, r = kids(t); yield from post(l); yield from post(r); yield t[0]
def levels(t):
    row = [t]
    while row: yield [n[0] for n in row]; row = [k for n in row for k in kids(n) if k]
def paths(t, so_far=()):
    if t:
        here = so_far + (t[0],)
        l, r = kids(t)
        if not l and not r: yield "".join(here)
        yield from paths(l, here); yield from paths(r, here)
def mirror(t): return t and (t[0], mirror(kids(t)[1]), mirror(kids(t)[0]))
def depth(t): return 1 + max(map(depth, kids(t))) if t else 0
for w in (pre, inorder, post): print("".join(w(tree)), end=" ")
print(list(levels(tree)), list(paths(tree)), "".join(inorder(mirror(tree))), depth(tree))
def iterative(t):
    stack = []
    while stack or t:
        while t: stack.append(t); t = kids(t)[0]
        t = stack.pop(); yield t[0]; t = kids(t)[1]
print(list(iterative(tree)) == list(inorder(tree)), next(x for x in inorder(tree) if x > "c"))
def fringe(t):
    if isinstance(t, list):
        for x in t: yield from fringe(x)
    else: yield t
def same(a, b):
    end = object(); n = 0
    for x, y in zip(fringe(a), fringe(b), strict=False):
        n += 1
        if x != y: return False, n
    return list(fringe(a)) == list(fringe(b)), n
print(same([1, [2, 3]], [[1, 2], 3]), same([1, [2]], [1, 3]), same([], [[]]), same([1], [1, 2]))
def build(items):
    def make(lo, hi): return None if lo >= hi else (items[m := (lo + hi) // 2], make(lo, m), make(m + 1, hi))
    return make(0, len(items))
b = build("abcdefg"); print(b[0], "".join(inorder(b)), depth(b), list(levels(b)))
def insert(t, x): return (x, None, None) if not t else t if x == t[0] else (t[0], insert(kids(t)[0], x), kids(t)[1]) if x < t[0] else (t[0], kids(t)[0], insert(kids(t)[1], x))
t = None
for x in (5, 2, 8, 1, 9, 3, 5): t = insert(t, x)
print(list(inorder(t)), list(pre(t)), [v for v in levels(t)])
def walk(d, path=""):
    for k, v in d.items():
        if isinstance(v, dict): yield from walk(v, f"{path}{k}/")
        else: got = yield f"{path}{k}={v}"; log.append(got) if got else None
log = []; w = walk({"a": 1, "d": {"b": 2, "e": {"c": 3}}, "z": 4}); print(next(w), w.send("x"), list(w), log)
