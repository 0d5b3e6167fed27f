# Searching text: an inverted index with tf-idf, boolean queries, phrases, prefixes and snippets.
import math, re
from collections import defaultdict, Counter
DOCS = ["the quick brown fox jumps over the lazy dog", "never jump over the lazy dog quickly", "bright foxes leap over lazy dogs in summer", "the cat and the dog are friends", "summer is hot and the fox is quick"]
STOP = {"the", "and", "is", "in", "are"}
def stem(w):
    for suffix in ("ies", "ly", "es", "s"):
        if w.endswith(suffix) and len(w) - len(suffix) > 2: return w[:-len(suffix)] + ("y" if suffix == "ies" else "")
    return w
def terms(text): return [(i, stem(w)) for i, w in enumerate(re.findall(r"\w+", text.lower())) if w not in STOP]
index = defaultdict(lambda: defaultdict(list))
for d, text in enumerate(DOCS):
    for i, w in terms(text): index[w][d].append(i)
print(sorted(index)[:8], dict(index["fox"]), dict(index["dog"]))
def idf(w): return math.log(len(DOCS) / len(index[w])) if w in index else 0
def search(q):
    score = Counter()
    for w, n in Counter(w for _, w in terms(q)).items():
        for d, pos in index.get(w, {}).items(): score[d] += n * (1 + math.log(len(pos))) * idf(w)
    return [(d, round(s, 4)) for d, s in sorted(score.items(), key=lambda p: (-p[1], p[0]))]
print(search("quick fox"), search("lazy dogs"), search("unknown"), search("the"))
def boolean(q):
    toks = re.findall(r"\(|\)|\w+", q)
    def either():
        r = both()
        while toks and toks[0] == "OR": toks.pop(0); r = r | both()
        return r
    def both():
        r = one()
        while toks and toks[0] not in ("OR", ")"):
            if toks[0] == "AND": toks.pop(0)
            r = r & one()
        return r
    def one():
        t = toks.pop(0)
        if t == "NOT": return set(range(len(DOCS))) - one()
        if t == "(": r = either(); toks.pop(0); return r
        return set(index.get(stem(t.lower()), ()))
    return sorted(either())
for q in ("fox AND quick", "fox OR cat", "dog NOT lazy", "(fox OR cat) AND NOT summer", "lazy dog", "NOT dog"): print(q, boolean(q))
def phrase(q):
    ws = [w for _, w in terms(q)]
    return [d for d in index.get(ws[0], {}) if any(all(p + k in index[w].get(d, ()) for k, w in enumerate(ws)) for p in index[ws[0]][d])]
print(phrase("lazy dog"), phrase("brown fox jumps"), phrase("fox dog"), sorted(w for w in index if w.startswith("qu")))
def snippet(d, q, width=2):
    words, want = DOCS[d].split(), {w for _, w in terms(q)}
    hits = [i for i, w in enumerate(words) if stem(w) in want]
    lo, hi = max(min(hits) - width, 0), min(max(hits) + width + 1, len(words))
    return ("..." if lo else "") + " ".join(f"[{w}]" if i in hits else w for i, w in enumerate(words) if lo <= i < hi) + ("..." if hi < len(words) else "")
print([snippet(d, "fox over") for d, _ in search("fox over")])
def cosine(a, b):
    x, y = Counter(w for _, w in terms(DOCS[a])), Counter(w for _, w in terms(DOCS[b]))
    return round(sum(x[w] * y[w] for w in x) / math.sqrt(sum(v * v for v in x.values()) * sum(v * v for v in y.values())), 4)
print([[cosine(i, j) for j in range(5)] for i in range(2)])
