# Classical ciphers: Caesar by frequencies, Vigenère, rail fence, Playfair, RSA with small primes, one-time pads.
from collections import Counter
from math import gcd
A = "abcdefghijklmnopqrstuvwxyz"
def caesar(s, k): return "".join(A[(A.index(c) + k) % 26] if c in A else c for c in s)
FREQ = dict(zip("etaoinshrdlcumwfgypbvkjxqz", [12.7, 9.1, 8.2, 7.5, 7.0, 6.7, 6.3, 6.1, 6.0, 4.3, 4.0, 2.8, 2.8, 2.4, 2.4, 2.2, 2.0, 2.0, 1.9, 1.5, 1.0, .8, .15, .15, .1, .07]))
def chi(s): n = sum(c in A for c in s) or 1; cnt = Counter(s); return sum((cnt[c] - n * f / 100) ** 2 / (n * f / 100) for c, f in FREQ.items())
def crack(s): return min(range(26), key=lambda k: chi(caesar(s, -k)))
plain = "it was the best of times it was the worst of times it was the age of wisdom it was the age of foolishness"
print(caesar("xyz abc", 3), [crack(caesar(plain, k)) for k in (0, 3, 17, 25)])
def vigenere(s, key, sign=1):
    out, i = "", 0
    for c in s:
        if c in A: out += caesar(c, sign * A.index(key[i % len(key)])); i += 1
        else: out += c
    return out
v = vigenere(plain, "lemon"); print(v[:40], vigenere(v, "lemon", -1) == plain)
letters = "".join(c for c in v if c in A)
def coincidence(s): n = len(s); return sum(k * (k - 1) for k in Counter(s).values()) / (n * (n - 1))
best = max(range(2, 8), key=lambda n: sum(coincidence(letters[i::n]) for i in range(n)) / n)
print(best, "".join(A[crack(letters[i::best])] for i in range(best)))
def rail(s, n):
    rows = [""] * n
    for i, c in enumerate(s): k = i % (2 * n - 2); rows[min(k, 2 * n - 2 - k)] += c
    return "".join(rows)
def unrail(s, n):
    order = sorted(range(len(s)), key=lambda i: (min(i % (2 * n - 2), 2 * n - 2 - i % (2 * n - 2)), i))
    out = [""] * len(s)
    for c, i in zip(s, order): out[i] = c
    return "".join(out)
print(rail("wearediscovered", 3), all(unrail(rail(plain, n), n) == plain for n in (2, 3, 5, 9)))
def playfair(s, key, d=1):
    sq = "".join(dict.fromkeys((key + A).replace("j", "i")))
    pairs, i = [], 0
    while i < len(s):
        a, b = s[i], s[i + 1] if i + 1 < len(s) else "x"
        if a == b: b = "x"; i -= 1
        pairs.append((a, b)); i += 2
    out = ""
    for a, b in pairs:
        (r, c), (q, e) = divmod(sq.index(a), 5), divmod(sq.index(b), 5)
        out += sq[r * 5 + (c + d) % 5] + sq[q * 5 + (e + d) % 5] if r == q else sq[(r + d) % 5 * 5 + c] + sq[(q + d) % 5 * 5 + e] if c == e else sq[r * 5 + e] + sq[q * 5 + c]
    return out
e = playfair("hidethegold", "monarchy"); print(e, playfair(e, "monarchy", -1))
p, q, ex = 1009, 1013, 65537; n, ph = p * q, (p - 1) * (q - 1); dk = pow(ex, -1, ph)
msg = [ord(c) for c in "RSA!"]; enc = [pow(m, ex, n) for m in msg]; print(enc, "".join(chr(pow(c, dk, n)) for c in enc), gcd(ex, ph))
pad = bytes((i * 73 + 41) % 256 for i in range(11)); ct = bytes(a ^ b for a, b in zip(b"hello world", pad)); print(ct.hex(), bytes(a ^ b for a, b in zip(ct, pad)))
