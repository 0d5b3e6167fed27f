# Digit sums, palindromes, Armstrong, happy and Kaprekar numbers, look-and-say, base -2 and factorial base.
def digits(n, b=10):
    out = []
    while n: n, d = divmod(n, b); out.append(d)
    return out[::-1] or [0]
print([n for n in range(1, 10000) if n == sum(d ** len(str(n)) for d in digits(n))], [n for n in range(2000, 3000) if str(n) == str(n)[::-1]][:5])
def happy(n):
    seen = set()
    while n != 1 and n not in seen: seen.add(n); n = sum(d * d for d in digits(n))
    return n == 1
print([n for n in range(50) if happy(n)])
def kaprekar(n):
    steps = []
    while n not in steps: steps.append(n); s = sorted(f"{n:04d}"); n = int("".join(s[::-1])) - int("".join(s))
    return steps
print(kaprekar(3524), kaprekar(1000))
s = "1"
for _ in range(7):
    out, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out += str(j - i) + s[i]
        i = j
    s = out
print(s)
def negabin(n):
    out = ""
    while n: n, r = divmod(n, -2); n, r = (n + 1, r + 2) if r < 0 else (n, r); out = str(r) + out
    return out or "0"
print([negabin(n) for n in range(-5, 6)], all(sum(int(c) * (-2) ** i for i, c in enumerate(negabin(n)[::-1])) == n for n in range(-100, 100)))
def factoradic(n):
    out, b = [], 1
    while n: n, r = divmod(n, b); out.append(r); b += 1
    return out[::-1] or [0]
print([factoradic(n) for n in (0, 5, 23, 463)], [digits(n, 7) for n in (6, 48, 343)], sum(map(int, str(2 ** 1000))))
