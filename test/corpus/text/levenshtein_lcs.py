# Edit distance, longest common subsequence and substring, diff, Soundex, wildcard and a tiny regex matcher.
def lev(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, y in enumerate(b, 1): prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (x != y))
    return row[-1]
def lcs(a, b):
    t = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b): t[i + 1][j + 1] = t[i][j] + x if x == y else max(t[i][j + 1], t[i + 1][j], key=len)
    return t[-1][-1]
def diff(a, b):
    common, out, i, j = lcs(a, b), [], 0, 0
    for c in [*common, None]:
        while i < len(a) and a[i] != c: out.append("-" + a[i]); i += 1
        while j < len(b) and b[j] != c: out.append("+" + b[j]); j += 1
        if c is not None: out.append(" " + c); i += 1; j += 1
    return out
def glob(p, s):
    if not p: return not s
    if p[0] == "*": return any(glob(p[1:], s[i:]) for i in range(len(s) + 1))
    return bool(s) and p[0] in ("?", s[0]) and glob(p[1:], s[1:])
def match(r, s):
    if r[:1] == "^": return here(r[1:], s)
    return any(here(r, s[i:]) for i in range(len(s) + 1))
def here(r, s):
    if not r: return True
    if r[1:2] == "*":
        i = 0
        while True:
            if here(r[2:], s[i:]): return True
            if i >= len(s) or r[0] not in (".", s[i]): return False
            i += 1
    if r == "$": return not s
    return bool(s) and r[0] in (".", s[0]) and here(r[1:], s[1:])
def soundex(w):
    codes = {c: str(d) for d, g in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1) for c in g}
    out, last = w[0].upper(), codes.get(w[0].lower())
    for c in w[1:].lower():
        d = codes.get(c)
        if d and d != last: out += d
        if c not in "hw": last = d
    return out[:4].ljust(4, "0")
for a, b in (("kitten", "sitting"), ("", "abc"), ("same", "same"), ("flaw", "lawn"), ("日本語", "日語")): print(a, b, lev(a, b), lcs(a, b), "".join(diff(a, b)))
print([glob(p, "hello.py") for p in ("*", "*.py", "h?llo*", "*x*", "hello.py", "*.p?", "")])
print([match(r, "abcbc") for r in ("b", "^b", "c$", "^a.*c$", "x*", "abx*c", "^ab*$", "")])
print([soundex(w) for w in ("Robert", "Rupert", "Ashcraft", "Tymczak", "Pfister", "Honeyman")])
