# Counter, defaultdict, OrderedDict, deque, namedtuple and ChainMap used together.
from collections import Counter, defaultdict, OrderedDict, deque, namedtuple, ChainMap
text = "the cat sat on the mat and the dog sat on the log"
words = text.split()
c = Counter(words)
print(c.most_common(3), c["the"], c["zebra"], sum(c.values()), sorted((c - Counter(["the", "cat"])).items()), sorted((c & Counter("the the cat".split())).items()))
index = defaultdict(list)
for i, w in enumerate(words): index[w].append(i)
print(dict(index), index["none"], len(index))
window, best = deque(maxlen=3), []
for w in words:
    window.append(w)
    if len(window) == 3: best.append(" ".join(window))
print(Counter(best).most_common(1), window, list(window)[::-1])
Word = namedtuple("Word", "text count first")
rows = sorted((Word(w, n, index[w][0]) for w, n in c.items()), key=lambda r: (-r.count, r.first))
for r in rows[:3]: print(r, r._asdict(), r._replace(count=0).count)
o = OrderedDict((r.text, r.count) for r in rows)
o.move_to_end("the")
print(next(iter(o)), list(o)[-1], o.popitem(last=False))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m["a"], m["b"], dict(m), m.maps[0], m.parents["a"])
