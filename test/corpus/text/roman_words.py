# Numbers to Roman numerals and English words and back; validation by round trip.
def roman(n):
    out = ""
    for v, s in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        q, n = divmod(n, v)
        out += s * q
    return out
def arabic(s):
    vals = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000)))
    total = 0
    for a, b in zip(s, s[1:] + "I"):
        total += -vals[a] if vals[a] < vals[b] else vals[a]
    if roman(total) != s:
        raise ValueError(f"bad numeral: {s!r}")
    return total
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "x x twenty thirty forty fifty sixty seventy eighty ninety".split()
def words(n):
    if n < 0:
        return "minus " + words(-n)
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for size, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            q, r = divmod(n, size)
            return f"{words(q)} {name}" + (f" {'and ' if r < 100 else ''}{words(r)}" if r else "")
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], all(arabic(roman(n)) == n for n in range(1, 4000)))
for bad in ("IIII", "VX", "IC", "MMMMCMXCIXX", "abc"):
    try:
        print(bad, arabic(bad))
    except (ValueError, KeyError) as e:
        print(bad, type(e).__name__, e)
for n in (0, 7, 13, 21, 80, 100, 101, 342, 1000, 1001, 12345, 1000000, 987654321, -45, 2 * 10 ** 9):
    print(n, words(n))
print(sum(len(words(n).replace(" ", "").replace("-", "")) for n in range(1, 1001)))
