# Changing a dict while going through it, its views or its items: what is allowed and what is not.
def t(change, over=lambda d: d):
    d = {i: i for i in range(5)}
    seen = []
    try:
        for x in over(d):
            seen.append(x)
            change(d)
    except RuntimeError as e: return seen, str(e), len(d)
    return seen, "ok", len(d)
print(t(lambda d: None))
print(t(lambda d: d.update({0: 9})))
print(t(lambda d: d.update({99: 9})))
print(t(lambda d: d.pop(4, None)))
print(t(lambda d: d.clear()))
print(t(lambda d: d.setdefault(0)))
print(t(lambda d: d.update({50: 1}), lambda d: d.items()))
print(t(lambda d: d.popitem(), lambda d: list(d)))
print(t(lambda d: d.pop(max(d), None), lambda d: sorted(d)))
d = dict.fromkeys("abc", 0)
for k in d: d[k] += ord(k)
print(d)
for k, v in list(d.items()):
    if v > 97: del d[k]
print(d)
i = iter(d)
d["new"] = 1
try: next(i)
except RuntimeError as e: print(e)
try: next(i)
except RuntimeError as e: print("again", e)
s = {1, 2, 3}
try:
    for x in s: s.discard(x)
except RuntimeError as e: print(e, len(s))
