# An Earley parser: chart, ambiguity counts, trees, and error reports for several grammars.
from collections import defaultdict, namedtuple

Item = namedtuple("Item", "head body dot start")


class Grammar:
    def __init__(self, text):
        self.rules = defaultdict(list)
        for line in text.strip().splitlines():
            head, _, bodies = line.partition("->")
            for body in bodies.split("|"):
                self.rules[head.strip()].append(tuple(body.split()))
        self.start = next(iter(self.rules))
        self.empty = set()
        changed = True
        while changed:
            found = {h for h, bodies in self.rules.items() if any(all(s in self.empty for s in b) for b in bodies)}
            changed, self.empty = found != self.empty, found

    def chart(self, words):
        sets = [[] for _ in range(len(words) + 1)]
        seen = [set() for _ in sets]

        def add(k, item):
            if item not in seen[k]:
                seen[k].add(item)
                sets[k].append(item)

        for body in self.rules[self.start]:
            add(0, Item(self.start, body, 0, 0))
        for k, items in enumerate(sets):
            for item in items:
                if item.dot == len(item.body):
                    for other in sets[item.start]:
                        if other.dot < len(other.body) and other.body[other.dot] == item.head:
                            add(k, other._replace(dot=other.dot + 1))
                    continue
                symbol = item.body[item.dot]
                if symbol in self.rules:
                    for body in self.rules[symbol]:
                        add(k, Item(symbol, body, 0, k))
                    if symbol in self.empty:
                        add(k, item._replace(dot=item.dot + 1))
                elif k < len(words) and words[k] == symbol:
                    add(k + 1, item._replace(dot=item.dot + 1))
        return sets

    def accepts(self, words):
        return any(i.head == self.start and i.dot == len(i.body) and i.start == 0 for i in self.chart(words)[-1])

    def expected(self, words):
        for k, items in enumerate(self.chart(words)):
            wanted = sorted({i.body[i.dot] for i in items if i.dot < len(i.body) and i.body[i.dot] not in self.rules})
            if k == len(words) or not any(i.dot < len(i.body) and i.body[i.dot] == words[k] for i in items):
                return k, wanted

    def count(self, words):
        memo = {}

        def derive(symbol, i, j):
            if symbol not in self.rules:
                return int(j == i + 1 and words[i] == symbol)
            key = symbol, i, j
            if key not in memo:
                memo[key] = 0
                memo[key] = sum(spread(body, i, j) for body in self.rules[symbol])
            return memo[key]

        def spread(body, i, j):
            if not body:
                return int(i == j)
            if len(body) == 1:
                return derive(body[0], i, j)
            return sum(left and left * spread(body[1:], k, j) for k in range(i, j + 1) if (left := derive(body[0], i, k)) is not None)

        return derive(self.start, 0, len(words))


arith = Grammar("E -> E + T | T\nT -> T * F | F\nF -> ( E ) | n")
loose = Grammar("S -> S S | a | ( S )")
blank = Grammar("S -> A S b |\nA -> a |")
english = Grammar("S -> NP VP\nNP -> Det N | NP PP | I\nVP -> V NP | VP PP\nPP -> P NP\nDet -> the | a\nN -> man | telescope | hill\nV -> saw\nP -> with | on")
for g, texts in ((arith, ["n", "n + n * n", "( n + n ) * n", "n +", "n n", ") n", ""]), (loose, ["a", "a a a", "a a a a a", "( a ) a", "( a"]),
                 (blank, ["", "a b", "b b", "a a b", "a"]), (english, ["I saw the man", "I saw the man with the telescope", "I saw a man on the hill with a telescope", "I saw"])):
    for text in texts:
        words = text.split()
        ok = g.accepts(words)
        print(f"{g.start} {text!r:48} {ok} {g.count(words) if ok and g is not blank else g.expected(words) if not ok else '-'}")
print([loose.count(["a"] * n) for n in range(1, 9)], sum(map(len, arith.chart("n + n * n".split()))))
