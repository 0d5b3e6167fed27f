# Building, reversing, rotating and walking text: words, runs, windows, pairs, checks by characters.
from itertools import groupby
s = "Hello, Wörld! 123"
print(s[::-1], "".join(reversed(s)), [*enumerate(s[:3])], "".join(sorted(s)).strip(), s.translate({ord(c): None for c in "lo"}))
print("".join(c.upper() if i % 2 else c.lower() for i, c in enumerate(s)), "".join(c for c in s if c.isalpha()), "".join(map(chr, map(ord, s))) == s)
def rle(s): return "".join(f"{len(list(g))}{c}" for c, g in groupby(s))
def unrle(s):
    out = n = ""
    for c in s:
        if c.isdigit(): n += c
        else: out += c * int(n); n = ""
    return out
for t in ("aaabbc", "", "x", "wwwwwwwwwwww"): print(rle(t), unrle(rle(t)) == t, end="; ")
print()
def rotate(s, n): n %= len(s) or 1; return s[n:] + s[:n]
print([rotate("abcde", n) for n in (0, 1, -1, 7, -12)], rotate("", 5), any(rotate("waterbottle", i) == "erbottlewat" for i in range(11)))
def windows(s, n): return [s[i:i + n] for i in range(len(s) - n + 1)]
print(windows("abcd", 2), windows("ab", 3), [a + b for a, b in zip("abc", "xyz")], [s[i:i + 4] for i in range(0, len(s), 4)])
def is_pal(s):
    t = [c for c in s.casefold() if c.isalnum()]
    return t == t[::-1]
print([is_pal(x) for x in ("A man, a plan, a canal: Panama", "abc", "", "Was it a car")])
def longest_unique(s):
    last, start, best = {}, 0, ""
    for i, c in enumerate(s):
        if last.get(c, -1) >= start: start = last[c] + 1
        last[c] = i
        best = max(best, s[start:i + 1], key=len)
    return best
print(longest_unique("abcabcbb"), longest_unique("pwwkew"), longest_unique(""))
acc = ""
for w in "one two three".split(): acc += w[:1].upper() + w[1:]; acc += "" if w == "three" else "_"
print(acc, len(acc), acc.lower().count("e"))
def camel(s): h, *t = s.split("_"); return h + "".join(w.title() for w in t)
def snake(s): return "".join("_" + c.lower() if c.isupper() else c for c in s).lstrip("_")
print(camel("my_var_name"), snake("myVarName"), snake(camel("a_bc_d")), "-".join("SHOUT"), "".join(dict.fromkeys("banana")))
it = iter("abcdef"); print(next(it), "".join(it), [a + b for a, b in zip(*[iter("abcdef")] * 2)], *"xyz", sep="/")
t = "αβγ"; print([hex(ord(c)) for c in t], t.encode(), len(t.encode()), t[1:], max(t), min(t), "β" in t, t.index("γ"))
first, *middle, last = "python"; print(first, middle, last, {c: "banana".count(c) for c in sorted(set("banana"))})
