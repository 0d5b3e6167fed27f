# Suffix array by doubling, Kasai's common prefixes, repeated substrings and Burrows-Wheeler.
def suffix_array(s):
    n, k = len(s), 1
    order = sorted(range(n), key=lambda i: s[i])
    rank = [0] * n
    for a, b in zip(order, order[1:]): rank[b] = rank[a] + (s[a] != s[b])
    while n and rank[order[-1]] < n - 1:
        key = lambda i: (rank[i], rank[i + k] if i + k < n else -1)
        order.sort(key=key)
        new = [0] * n
        for a, b in zip(order, order[1:]): new[b] = new[a] + (key(a) != key(b))
        rank, k = new, k * 2
    return order
def lcp_of(s, sa):
    rank, h, out = {v: i for i, v in enumerate(sa)}, 0, [0] * len(sa)
    for i in range(len(s)):
        if rank[i]:
            j = sa[rank[i] - 1]
            while i + h < len(s) and j + h < len(s) and s[i + h] == s[j + h]: h += 1
            out[rank[i]] = h
            h = max(h - 1, 0)
        else: h = 0
    return out
for s in ("banana", "mississippi", "aaaa", "a", "", "abcabcabc"):
    sa = suffix_array(s)
    assert sa == sorted(range(len(s)), key=lambda i: s[i:])
    lcp = lcp_of(s, sa)
    longest = max(zip(lcp, sa), default=(0, 0))
    print(repr(s), sa, lcp, len(s) * (len(s) + 1) // 2 - sum(lcp), repr(s[longest[1]:longest[1] + longest[0]]))
def bwt(s):
    t = s + "$"
    return "".join(t[i - 1] for i in suffix_array(t))
def unbwt(b):
    first = sorted((c, i) for i, c in enumerate(b))
    i, out = 0, []
    for _ in b:
        c, i = first[i]
        out.append(c)
    return "".join(out)[1:] + "" if out and out[0] == "$" else "".join(out).rstrip("$")
def occurrences(b, pattern):
    starts, counts = {}, {}
    for i, c in enumerate(sorted(b)): starts.setdefault(c, i)
    occ = lambda c, i: b[:i].count(c)
    lo, hi = 0, len(b)
    for c in reversed(pattern):
        if c not in starts: return 0
        lo, hi = starts[c] + occ(c, lo), starts[c] + occ(c, hi)
        if lo >= hi: return 0
    return hi - lo
for s in ("banana", "abracadabra", "tomorrow and tomorrow"):
    b = bwt(s)
    print(repr(b), unbwt(b), [(p, occurrences(b, p)) for p in ("a", "ana", "tom", "ro", "zz")])
