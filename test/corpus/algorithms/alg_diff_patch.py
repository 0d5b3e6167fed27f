# A line diff by longest common subsequence: unified output, patches applied and reversed, three-way merge.
def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            t[i][j] = t[i + 1][j + 1] + 1 if a[i] == b[j] else max(t[i + 1][j], t[i][j + 1])
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]: yield i, j; i += 1; j += 1
        elif t[i + 1][j] >= t[i][j + 1]: i += 1
        else: j += 1
def diff(a, b):
    i = j = 0
    for x, y in [*lcs(a, b), (len(a), len(b))]:
        yield from (("-", l) for l in a[i:x])
        yield from (("+", l) for l in b[j:y])
        if x < len(a): yield " ", a[x]
        i, j = x + 1, y + 1
def apply(ops, a):
    out, i = [], 0
    for op, line in ops:
        if op != "+":
            if i >= len(a) or a[i] != line: raise ValueError(f"patch does not apply at line {i + 1}: {line!r}")
            i += 1
        if op != "-": out.append(line)
    return out
def reverse(ops): return [({"+": "-", "-": "+"}.get(o, o), l) for o, l in ops]
def unified(ops, context=1):
    ops = list(ops)
    keep = {j for i, (o, _) in enumerate(ops) if o != " " for j in range(i - context, i + context + 1)}
    last = -1
    for i, (o, l) in enumerate(ops):
        if i in keep:
            if i != last + 1 or i == 0: yield f"@@ {sum(x != '+' for x, _ in ops[:i]) + 1}"
            yield o + l
            last = i
old = "one two three four five six seven eight".split()
new = "one 2 three four five six 7 seven nine".split()
ops = list(diff(old, new))
print(*unified(ops), sep="\n")
print(apply(ops, old) == new, apply(reverse(ops), new) == old, list(diff([], [])), list(diff(["a"], [])), list(diff([], ["b"])))
try: apply(ops, new)
except ValueError as e: print(e)
def merge(base, a, b):
    ma, mb = dict(lcs(base, a)), dict(lcs(base, b))
    out, i, x, y = [], 0, 0, 0
    for k in [k for k in range(len(base)) if k in ma and k in mb] + [len(base)]:
        p, q, r = base[i:k], a[x:ma.get(k, len(a))], b[y:mb.get(k, len(b))]
        out += q if q == r or p == r else r if p == q else ["<<<", *q, "===", *r, ">>>"]
        if k < len(base): out.append(base[k]); i, x, y = k + 1, ma[k] + 1, mb[k] + 1
    return out
base = list("abcdef")
print(merge(base, list("aXbcdef"), list("abcdeYf")), merge(base, list("abQdef"), list("abRdef")), merge(base, base[1:], base[:-1]))
