# Classical ciphers and a frequency attack, with ord, chr and string building.
ALPHA = "abcdefghijklmnopqrstuvwxyz"
def caesar(t, k):
    out = []
    for c in t:
        if c.isascii() and c.isalpha():
            base = 65 if c.isupper() else 97
            c = chr((ord(c) - base + k) % 26 + base)
        out.append(c)
    return "".join(out)
def vigenere(t, key, sign=1):
    out, i = "", 0
    for c in t:
        if c.lower() in ALPHA:
            out += caesar(c, sign * ALPHA.index(key[i % len(key)]))
            i += 1
        else:
            out += c
    return out
def railfence(t, n):
    rows = [[] for _ in range(n)]
    r, d = 0, 1
    for c in t:
        rows[r].append(c)
        if n > 1 and (r + d < 0 or r + d >= n):
            d = -d
        r += d if n > 1 else 0
    return "".join("".join(r) for r in rows)
def atbash(t):
    return t.translate({**{ord(a): b for a, b in zip(ALPHA, ALPHA[::-1])}, **{ord(a.upper()): b.upper() for a, b in zip(ALPHA, ALPHA[::-1])}})
FREQ = dict(zip("etaoinshrdlu", range(12, 0, -1)))
def crack(t):
    return max(range(26), key=lambda k: sum(FREQ.get(c, 0) for c in caesar(t, -k).lower()))
text = "The quick brown Fox jumps over the lazy Dog, then rests beneath the old elm tree."
for k in (3, 13, 25, 29, -1):
    e = caesar(text, k)
    print(e, caesar(e, -k) == text, crack(e) == k % 26)
v = vigenere(text, "lemon")
print(v, vigenere(v, "lemon", -1) == text)
print([railfence("WEAREDISCOVERED", n) for n in (1, 2, 3, 4)], atbash(text), atbash(atbash(text)) == text)
counts = {}
for c in text.lower():
    if c in ALPHA:
        counts[c] = counts.get(c, 0) + 1
print(sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:6])
