# String matching: KMP, Rabin-Karp, Boyer-Moore-Horspool, Z, Aho-Corasick agree with str.find.
def kmp(s, p):
    f, k = [0] * len(p), 0
    for i in range(1, len(p)):
        while k and p[i] != p[k]: k = f[k - 1]
        k += p[i] == p[k]
        f[i] = k
    out, k = [], 0
    for i, c in enumerate(s):
        while k and (k == len(p) or c != p[k]): k = f[k - 1]
        k += c == p[k]
        if k == len(p): out.append(i - k + 1)
    return out
def rk(s, p, q=1000003):
    n, m = len(s), len(p)
    if m > n: return []
    h = lambda t: sum(ord(c) * pow(256, m - 1 - i, q) for i, c in enumerate(t)) % q
    a, b, top = h(p), h(s[:m]), pow(256, m - 1, q)
    out = []
    for i in range(n - m + 1):
        if a == b and s[i:i + m] == p: out.append(i)
        if i < n - m: b = ((b - ord(s[i]) * top) * 256 + ord(s[i + m])) % q
    return out
def horspool(s, p):
    skip, out, i = {c: len(p) - 1 - k for k, c in enumerate(p[:-1])}, [], 0
    while i <= len(s) - len(p):
        if s[i:i + len(p)] == p: out.append(i)
        i += skip.get(s[i + len(p) - 1], len(p))
    return out
def z(s, p):
    t = p + "\0" + s
    zs, l, r = [0] * len(t), 0, 0
    for i in range(1, len(t)):
        if i < r: zs[i] = min(r - i, zs[i - l])
        while i + zs[i] < len(t) and t[zs[i]] == t[i + zs[i]]: zs[i] += 1
        if i + zs[i] > r: l, r = i, i + zs[i]
    return [i - len(p) - 1 for i in range(len(p) + 1, len(t)) if zs[i] == len(p)]
def plain(s, p):
    out, i = [], s.find(p)
    while i >= 0: out.append(i); i = s.find(p, i + 1)
    return out
def aho(s, words):
    nodes = [({}, 0, [])]
    for w in words:
        n = 0
        for c in w:
            if c not in nodes[n][0]: nodes[n][0][c] = len(nodes); nodes.append(({}, 0, []))
            n = nodes[n][0][c]
        nodes[n][2].append(w)
    fail, queue = [0] * len(nodes), list(nodes[0][0].values())
    for n in queue:
        for c, m in nodes[n][0].items():
            f = fail[n]
            while f and c not in nodes[f][0]: f = fail[f]
            fail[m] = nodes[f][0].get(c, 0) if nodes[f][0].get(c, 0) != m else 0
            nodes[m][2].extend(nodes[fail[m]][2])
            queue.append(m)
    n, out = 0, []
    for i, c in enumerate(s):
        while n and c not in nodes[n][0]: n = fail[n]
        n = nodes[n][0].get(c, 0)
        out += [(i - len(w) + 1, w) for w in nodes[n][2]]
    return out
for s, p in (("abababab", "aba"), ("aaaaa", "aa"), ("mississippi", "issi"), ("abc", "abcd"), ("日本日本日", "日本"), ("xyz" * 20 + "xya", "xya")):
    r = plain(s, p)
    print(p, r[:5], kmp(s, p) == r, rk(s, p) == r, horspool(s, p) == r, z(s, p) == r)
print(aho("ushers and heroes", ["he", "she", "his", "hers", "hero"]))
