# Numbers in words and back: English cardinals, ordinals, German, counting letters, round trips.
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
def words(n):
    if n < 0: return "minus " + words(-n)
    if n < 20: return ONES[n]
    if n < 100: return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    if n < 1000: return ONES[n // 100] + " hundred" + (" and " + words(n % 100) if n % 100 else "")
    for size, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand")):
        if n >= size: return words(n // size) + " " + name + (("," if n % size > 99 else " and") + " " + words(n % size) if n % size else "")
def number(text):
    total = part = 0
    text = text.replace(",", "").replace("-", " ").replace(" and ", " ")
    sign = -1 if text.startswith("minus ") else 1
    for w in text.removeprefix("minus ").split():
        if w in ONES: part += ONES.index(w)
        elif w in TENS: part += 10 * TENS.index(w)
        elif w == "hundred": part *= 100
        elif w in ("thousand", "million", "billion"): total += part * {"t": 10 ** 3, "m": 10 ** 6, "b": 10 ** 9}[w[0]]; part = 0
        else: raise ValueError(f"unknown word {w!r}")
    return sign * (total + part)
for n in (0, 7, 13, 20, 42, 100, 101, 342, 1000, 1001, 12345, 1000000, 2000013, 987654321, -15): print(n, words(n), number(words(n)) == n)
print(sum(len(words(n).replace(" ", "").replace("-", "")) for n in range(1, 1001)), sorted(range(20), key=words)[:5], max(range(200), key=lambda n: len(words(n))))
def ordinal(n): return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
print([ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 112)])
EINER = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
def deutsch(n):
    if n == 1: return "eins"
    if n < 13: return EINER[n]
    if n < 20: return {16: "sech", 17: "sieb"}.get(n, EINER[n - 10]) + "zehn"
    if n < 100: return (EINER[n % 10] + "und" if n % 10 else "") + {2: "zwanzig", 3: "dreißig", 6: "sechzig", 7: "siebzig"}.get(n // 10, EINER[n // 10] + "zig")
    return EINER[n // 100] + "hundert" + (deutsch(n % 100) if n % 100 else "")
print([deutsch(n) for n in (1, 12, 16, 21, 30, 77, 99, 100, 101, 256)])
try: number("twelve bananas")
except ValueError as e: print(e)
def four(n):
    path = [n]
    while path[-1] != 4: path.append(len(words(path[-1])))
    return path
print([four(n) for n in (1, 23, 100)])
