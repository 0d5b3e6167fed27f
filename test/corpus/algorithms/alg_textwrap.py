# Text: wrapping, justification, columns, caesar, run lengths, roman numerals, palindromes, anagrams.
text = "The quick brown fox jumps over the lazy dog while seventeen extraordinarily-long words remain unwrapped by anyone at all"
def wrap(s, w):
    lines, cur = [], ""
    for word in s.split():
        if cur and len(cur) + 1 + len(word) > w:
            lines.append(cur)
            cur = word
        else:
            cur = f"{cur} {word}" if cur else word
    return lines + [cur] if cur else lines
def justify(line, w):
    ws = line.split()
    if len(ws) == 1:
        return line
    gaps, sp = len(ws) - 1, w - sum(map(len, ws))
    return "".join(x + " " * (sp // gaps + (i < sp % gaps)) for i, x in enumerate(ws[:-1])) + ws[-1]
for l in wrap(text, 25):
    print("|" + justify(l, 25) + "|", f"{l:^25}|")
def caesar(s, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else chr((ord(c) - 65 + k) % 26 + 65) if c.isupper() else c for c in s)
print(caesar(text[:20], 3), caesar(caesar(text, 13), 13) == text)
def rle(s):
    out, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += f"{j - i if j - i > 1 else ''}{s[i]}"
        i = j
    return out
print(rle("aaabccddddde"), rle(""), rle("abc"))
def roman(n):
    out = ""
    for v, s in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        out += s * (n // v)
        n %= v
    return out
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
print([w for w in ("level", "noon", "abc", "Racecar") if w.lower() == w.lower()[::-1]])
groups = {}
for w in "eat tea tan ate nat bat".split():
    groups.setdefault("".join(sorted(w)), []).append(w)
print(list(groups.values()))
freq = {}
for c in text.lower():
    if c.isalpha():
        freq[c] = freq.get(c, 0) + 1
for c, n in sorted(freq.items(), key=lambda t: (-t[1], t[0]))[:8]:
    print(c, "#" * n, n)
