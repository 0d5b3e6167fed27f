# Natural sorting, case folding and collation keys by hand.
import sys
def natural(s):
    out, num = [], ""
    for c in s + "\0":
        if c.isdigit(): num += c
        else:
            if num: out.append((0, int(num), "")); num = ""
            out.append((1, 0, c.casefold()))
    return out
names = ["file10", "file9", "File1", "file 2", "file01", "x1y20", "x1y3", "10", "9", "", "é", "z", "Z"]
print(sorted(names), sorted(names, key=natural), sorted(names, key=str.casefold), sorted(names, key=lambda s: (len(s), s)), sep="\n")
fold = {ord(a): b for a, b in zip("éàüñç", "eaunc")}
words = ["éclair", "eclipse", "apple", "àpropos", "über", "under"]
print(sorted(words), sorted(words, key=lambda w: w.translate(fold)), max(words), min(words, key=lambda w: w.translate(fold)[::-1]))
v = ["1.10.2", "1.9", "1.10", "1.2.30", "2"]
print(sorted(v, key=lambda s: [int(p) for p in s.split(".")]), sorted(v))
