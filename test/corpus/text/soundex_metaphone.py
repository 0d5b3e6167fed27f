# Phonetic codes, edit distances of three kinds, fuzzy search and spelling correction.
def soundex(s):
    codes = {c: d for d, cs in zip("123456", ("BFPV", "CGJKQSXZ", "DT", "L", "MN", "R")) for c in cs}
    s = s.upper(); out, last = s[0], codes.get(s[0])
    for c in s[1:]:
        d = codes.get(c)
        if d and d != last: out += d
        if c not in "HW": last = d
    return (out + "000")[:4]
print([(n, soundex(n)) for n in "Robert Rupert Rubin Ashcraft Tymczak Pfister Honeyman Lee".split()])
def hamming(a, b):
    if len(a) != len(b): raise ValueError(f"{len(a)} and {len(b)} characters")
    return sum(x != y for x, y in zip(a, b))
def damerau(a, b):
    d = {(i, -1): i + 1 for i in range(-1, len(a))} | {(-1, j): j + 1 for j in range(-1, len(b))}
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            d[i, j] = min(d[i - 1, j] + 1, d[i, j - 1] + 1, d[i - 1, j - 1] + (x != y))
            if i and j and x == b[j - 1] and a[i - 1] == y: d[i, j] = min(d[i, j], d[i - 2, j - 2] + 1)
    return d[len(a) - 1, len(b) - 1]
def trigrams(s): s = f"  {s} "; return {s[i:i + 3] for i in range(len(s) - 2)}
def similar(a, b): x, y = trigrams(a), trigrams(b); return round(len(x & y) / len(x | y), 3)
for a, b in (("karolin", "kathrin"), ("ca", "abc"), ("teh", "the"), ("", "abc"), ("same", "same")):
    try: h = hamming(a, b)
    except ValueError as e: h = str(e)
    print(a, b, h, damerau(a, b), similar(a, b))
WORDS = "the their there spelling corrected something wonderful speling".split()
def edits(w):
    parts = [(w[:i], w[i:]) for i in range(len(w) + 1)]
    return {a + b[1:] for a, b in parts if b} | {a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1} | {a + c + b[k:] for a, b in parts for c in "abcdefghijklmnopqrstuvwxyz" for k in (0, 1)}
def correct(w): return w if w in WORDS else min((x for x in WORDS if x in edits(w)), key=WORDS.index, default="?")
print([correct(w) for w in ("teh", "thier", "speling", "spellingg", "korrected", "xyz", "ther")], len(edits("cat")))
print(sorted(WORDS, key=lambda w: (damerau(w, "thing"), w))[:3], max(WORDS, key=lambda w: similar(w, "wonderfull")))
