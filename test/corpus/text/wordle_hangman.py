# Guess feedback with repeated letters, filtering of candidates, hangman states, best next guess by letters.
WORDS = "crane slate trace adieu level allow llama melee apple paper eerie stone notes onset tones".split()
def mark(guess, word):
    out, rest = ["."] * len(word), {}
    for i, (g, w) in enumerate(zip(guess, word)):
        if g == w: out[i] = "G"
        else: rest[w] = rest.get(w, 0) + 1
    for i, g in enumerate(guess):
        if out[i] == "." and rest.get(g, 0): out[i] = "y"; rest[g] -= 1
    return "".join(out)
for g, w in (("level", "llama"), ("llama", "level"), ("eerie", "melee"), ("apple", "paper"), ("tones", "notes"), ("crane", "crane")): print(g, w, mark(g, w))
def play(secret):
    cand, log = WORDS, []
    while True:
        guess = max(cand, key=lambda c: (len({mark(c, w) for w in cand}), c))
        m = mark(guess, secret)
        log.append(f"{guess}:{m}")
        if m == "G" * 5: return log
        cand = [w for w in cand if w != guess and mark(guess, w) == m]
for s in ("onset", "eerie", "paper"): print(play(s))
def hang(word, tries):
    shown, lives = set(), 6
    for t in tries:
        if t in word: shown.add(t)
        else: lives -= 1
        state = "".join(c if c in shown else "_" for c in word)
        if "_" not in state: return state, lives, "won"
        if not lives: return state, 0, "lost"
    return state, lives, "open"
print(hang("apple", "aelp"), hang("apple", "xyzqwv"), hang("apple", "ax"))
