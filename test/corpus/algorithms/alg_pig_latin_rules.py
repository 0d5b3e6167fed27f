# Rule-driven text games: Pig Latin, plurals, hangman scoring, acrostics, word squares and ladders.
V = set("aeiou")
def pig(w):
    i = next((k for k, c in enumerate(w.lower()) if c in V or c == "y" and k), len(w))
    if w[i - 1:i + 1].lower() == "qu": i += 1
    p = w[i:] + w[:i].lower() + ("way" if i == 0 else "ay")
    return p.capitalize() if w[0].isupper() else p
print(" ".join(map(pig, "The quick eagle squints at my rhythm Apple".split())))
IRREGULAR = {"mouse": "mice", "child": "children", "sheep": "sheep"}
def plural(w):
    if w in IRREGULAR: return IRREGULAR[w]
    if w.endswith(("s", "x", "z", "ch", "sh")): return w + "es"
    if w[-1] == "y" and w[-2] not in V: return w[:-1] + "ies"
    if w.endswith("fe"): return w[:-2] + "ves"
    return w + "s"
print([plural(w) for w in "cat bus box city day knife mouse sheep church".split()])
def hangman(word, guesses, lives=5):
    seen = set()
    for g in guesses:
        if g in seen: yield "again"; continue
        seen.add(g)
        if g not in word: lives -= 1
        shown = "".join(c if c in seen else "_" for c in word)
        yield f"{shown} {lives}"
        if shown == word: yield "won"; return
        if not lives: yield "lost"; return
print(list(hangman("banana", "aenxb")), list(hangman("xyz", "abcdefg"))[-1])
square = ["card", "area", "rear", "dart"]
print(all("".join(c) == w for c, w in zip(zip(*square), square)), "".join(l[0] for l in ["Dear", "aunt", "you", "see"]))
WORDS = "cat cot cog dog dot bat bag big".split()
def ladder(a, b):
    paths, seen = [[a]], {a}
    while paths:
        nxt = []
        for p in paths:
            for w in WORDS:
                if w not in seen and sum(x != y for x, y in zip(w, p[-1])) == 1:
                    if w == b: return p + [w]
                    seen.add(w); nxt.append(p + [w])
        paths = nxt
print(ladder("cat", "dog"), ladder("cat", "big"), ladder("cat", "zzz"))
def isograms(ws): return [w for w in ws if len(set(w)) == len(w)]
print(isograms(["lumberjack", "letter", "bag"]), sorted(WORDS, key=lambda w: w[::-1]), [w for w in WORDS if w == "".join(sorted(w))])
