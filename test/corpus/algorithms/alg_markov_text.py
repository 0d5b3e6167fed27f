# Markov chains: text generation from a seeded state, transition tables, stationary distribution, page rank.
from collections import defaultdict
import random
TEXT = "the cat sat on the mat and the dog sat on the cat and the mat saw the dog"
def table(words, n=1):
    t = defaultdict(list)
    for i in range(len(words) - n): t[tuple(words[i:i + n])].append(words[i + n])
    return t
words = TEXT.split()
t = table(words)
print({k[0]: sorted(v) for k, v in sorted(t.items())})
def generate(t, start, n, seed):
    rnd, out = random.Random(seed), list(start)
    while len(out) < n:
        nxt = t.get(tuple(out[-len(start):]))
        if not nxt: break
        out.append(rnd.choice(nxt))
    return " ".join(out)
for seed in (1, 2, 3): print(generate(t, ("the",), 12, seed))
print(generate(table(words, 2), ("the", "cat"), 12, 5))
def normal(t): return {k: {w: v.count(w) / len(v) for w in dict.fromkeys(v)} for k, v in t.items()}
print({k[0]: {w: round(p, 3) for w, p in v.items()} for k, v in normal(t).items() if k[0] in ("the", "sat")})
def stationary(m, steps=200):
    n = len(m); p = [1 / n] * n
    for _ in range(steps): p = [sum(p[i] * m[i][j] for i in range(n)) for j in range(n)]
    return [round(x, 6) for x in p]
print(stationary([[0.9, 0.1], [0.5, 0.5]]), stationary([[0, 1, 0], [0, 0, 1], [0.5, 0.5, 0]]))
def pagerank(links, d=0.85, steps=60):
    pages = sorted(set(links) | {q for v in links.values() for q in v})
    r = dict.fromkeys(pages, 1 / len(pages))
    for _ in range(steps):
        lost = sum(r[p] for p in pages if not links.get(p))
        r = {p: (1 - d) / len(pages) + d * (lost / len(pages) + sum(r[q] / len(v) for q, v in links.items() if p in v)) for p in pages}
    return r
rank = pagerank({"a": ["b", "c"], "b": ["c"], "c": ["a"], "d": ["c", "e"]})
print({p: round(v, 5) for p, v in rank.items()}, round(sum(rank.values()), 9), max(rank, key=rank.get))
letters = defaultdict(lambda: defaultdict(int))
for w in words:
    for a, b in zip("^" + w, w + "$"): letters[a][b] += 1
def likely(c="^", n=8):
    out = ""
    while len(out) < n:
        c = max(sorted(letters[c]), key=letters[c].get)
        if c == "$": break
        out += c
    return out
print(likely(), {k: dict(v) for k, v in sorted(letters.items()) if k in "^t"}, sum(v for d in letters.values() for v in d.values()))
