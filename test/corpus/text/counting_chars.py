# Counting letters, words, lines and bytes; histograms and the most common; overlapping counts.
text = "It was the best of times,\nit was the worst of times,\nit was the age of wisdom.\n"
lines, words = text.splitlines(), text.split()
print(len(lines), len(words), len(text), len(text.encode()), text.count("was"), text.count("t"), text.lower().count("it "), sum(c.isupper() for c in text), sum(map(str.isspace, text)))
hist = {}
for c in text.lower():
    if c.isalpha(): hist[c] = hist.get(c, 0) + 1
for c, n in sorted(hist.items(), key=lambda p: (-p[1], p[0]))[:6]: print(c, "#" * n)
lens = {}
for w in words: lens.setdefault(len(w.strip(",.")), set()).add(w.strip(",.").lower())
print({k: sorted(v) for k, v in sorted(lens.items())})
def overlap(s, sub): return sum(s.startswith(sub, i) for i in range(len(s)))
print("aaaa".count("aa"), overlap("aaaa", "aa"), overlap("abababa", "aba"), "".count("a"), "abc".count(""), max(set(text), key=text.count) == " ")
