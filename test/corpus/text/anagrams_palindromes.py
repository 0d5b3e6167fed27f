# Words: anagram groups, palindromes, ladders, pangrams, isograms, acronyms, vowels, pig latin.
words = "listen silent enlist google elgoog inlets banana level noon racecar stats abba tip pit".split()
groups = {}
for w in words: groups.setdefault("".join(sorted(w)), []).append(w)
print([g for g in groups.values() if len(g) > 1], [w for w in words if w == w[::-1]])
def pal(s): s = [c for c in s.casefold() if c.isalnum()]; return s == s[::-1]
print([pal(s) for s in ("A man, a plan, a canal: Panama", "No 'x' in Nixon", "hello", "", "été")])
def pangram(s): return set("abcdefghijklmnopqrstuvwxyz") <= set(s.lower())
print(pangram("The quick brown fox jumps over the lazy dog"), pangram("nope"), [w for w in words if len(set(w)) == len(w)])
def pig(w):
    i = next((i for i, c in enumerate(w) if c in "aeiou"), len(w))
    return w + "way" if i == 0 else w[i:] + w[:i] + "ay"
print(" ".join(map(pig, "the quick apple rhythm".split())), "".join(w[0].upper() for w in "portable network graphics".split()))
def ladder(a, b, words):
    queue, seen = [[a]], {a}
    while queue:
        p = queue.pop(0)
        if p[-1] == b: return p
        for w in sorted(words):
            if w not in seen and len(w) == len(a) and sum(x != y for x, y in zip(w, p[-1])) == 1: seen.add(w); queue.append(p + [w])
print(ladder("cold", "warm", {"cord", "card", "ward", "warm", "word", "wold", "worm"}), ladder("a", "b", set()))
def snake(s): return "".join("_" + c.lower() if c.isupper() and i else c.lower() for i, c in enumerate(s))
def camel(s): h, *t = s.split("_"); return h + "".join(w.title() for w in t)
print(snake("someVariableName"), camel("some_variable_name"), camel(snake("roundTrip")), "hello world"[::-1].title()[::-1], "-".join("abc"), max(words, key=lambda w: (len(w), w)))
