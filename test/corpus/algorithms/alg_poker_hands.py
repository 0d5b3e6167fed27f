# Poker hands: parsing, ranking, comparing, all five-card categories, best of seven.
from collections import Counter
from itertools import combinations
RANKS = "23456789TJQKA"
NAMES = "high card,pair,two pairs,three,straight,flush,full house,four,straight flush".split(",")
def parse(text):
    cards = [(RANKS.index(c[0]), c[1]) for c in text.split()]
    if len(set(cards)) != len(cards): raise ValueError(f"a card twice in {text!r}")
    return cards
def rank(cards):
    counts = sorted(Counter(r for r, _ in cards).items(), key=lambda p: (-p[1], -p[0]))
    ranks, shape = [r for r, _ in counts], tuple(n for _, n in counts)
    flush = len({s for _, s in cards}) == 1
    top = sorted((r for r, _ in cards), reverse=True)
    straight = len(set(top)) == 5 and top[0] - top[4] == 4
    if top == [12, 3, 2, 1, 0]: straight, ranks = True, [3]
    kind = 8 if straight and flush else 7 if shape == (4, 1) else 6 if shape == (3, 2) else 5 if flush else 4 if straight else {(3, 1, 1): 3, (2, 2, 1): 2, (2, 1, 1, 1): 1}.get(shape, 0)
    return kind, ranks
def name(cards): return NAMES[rank(cards)[0]]
hands = ["2H 3D 5S 9C KD", "2H 2D 5S 9C KD", "2H 2D 5S 5C KD", "2H 2D 2S 9C KD", "AH 2D 3S 4C 5D", "2H 4H 9H JH KH", "2H 2D 2S KC KD", "9H 9D 9S 9C KD", "TS JS QS KS AS", "TH JD QS KC AS"]
for h in hands: print(h, name(parse(h)), rank(parse(h))[1])
print([NAMES[rank(parse(h))[0]] for h in sorted(hands, key=lambda h: rank(parse(h)))])
assert sorted(hands, key=lambda h: rank(parse(h)))[-1] == "TS JS QS KS AS"
def versus(a, b): x, y = rank(parse(a)), rank(parse(b)); return "first" if x > y else "second" if y > x else "tie"
print(versus("2H 2D 5S 9C KD", "3H 3D 4S 8C QD"), versus("2H 2D 5S 9C KD", "2S 2C 5D 9H KS"), versus("AH 2D 3S 4C 5D", "2H 3D 4S 5C 6D"), versus("KH KD 2S 2C 3D", "KS KC 2D 2H AD"))
def best(seven): return max(combinations(parse(seven), 5), key=rank)
for s in ("2H 3H 4H 5H 6H AS AD", "AS AD AC KH KD 2C 3C", "2C 4D 6H 8S TC QD AH"): print(name(best(s)), rank(best(s)))
try: parse("2H 2H")
except ValueError as e: print(e)
try: parse("1H")
except ValueError as e: print(e)
deck = [r + s for s in "CDHS" for r in RANKS]; seed, counts = 1, Counter()
for _ in range(120):
    hand = []
    while len(hand) < 5:
        seed = seed * 1103515245 + 12345 & 0x7fffffff
        if (c := deck[(seed >> 8) % 52]) not in hand: hand.append(c)
    counts[name(parse(" ".join(hand)))] += 1
print(counts.most_common())
