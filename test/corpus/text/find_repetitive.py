# Searching where a lot matches in vain: texts and needles of few letters and short periods, from both sides.
seed = 1


def rand(n):
    global seed
    seed = (seed * 1103515245 + 12345) % (1 << 31)
    return (seed >> 8) % n


def word(length, letters, period):
    text = "".join(chr(97 + rand(letters)) for i in range(period))
    return (text * (length // period + 1))[:length]


total = 0
for i in range(400):
    text = word(200 + rand(100), 2, 1 + rand(40))
    at = rand(len(text))
    needle = text[at:at + 17 + rand(60)]
    if rand(2):
        cut = rand(len(needle)) if needle else 0
        needle = needle[:cut] + "ab"[rand(2)] + needle[cut + 1:]
    found = text.find(needle), text.rfind(needle), text.count(needle), needle in text
    raw = text.encode()
    assert found == (raw.find(needle.encode()), raw.rfind(needle.encode()), raw.count(needle.encode()), needle.encode() in raw)
    if found[0] >= 0:
        assert text[found[0]:found[0] + len(needle)] == needle == text[found[1]:found[1] + len(needle)]
    total = (total * 31 + found[0] * 7 + found[1] * 3 + found[2]) % 1000003
    total += len(text.replace(needle, "-")) + len(text.split(needle)) if needle else 0
print(total)

n = 20000
for needle in ("a" * 400 + "b" + "a" * 400, "b" + "a" * 800, "a" * 800 + "b", "ab" * 400 + "b", "a" * 800):
    for text in ("a" * n, "a" * n + needle + "a" * n, "ab" * n, ("a" * 799 + "b") * 30):
        print(text.find(needle), text.rfind(needle), text.count(needle), len(text.partition(needle)[0]), end=" ")
    print()
print(("é" * 3000 + "a" * 900).find("é" * 500 + "a"), ("é" * 3000 + "a").rfind("a" + "é" * 500))
