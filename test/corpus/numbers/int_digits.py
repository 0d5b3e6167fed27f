# Digit games on ints of any size.
def digits(n): return [int(c) for c in str(abs(n))]
def rev(n): return int(str(n)[::-1])
print(digits(9876543210), sum(digits(2 ** 500)), rev(12300), [n for n in range(100, 1000) if sum(d ** 3 for d in digits(n)) == n])
def steps(n):
    k = 0
    while n != rev(n) and k < 60:
        n, k = n + rev(n), k + 1
    return k, n
print([steps(n) for n in (56, 57, 59, 89, 196)])
def root(n):
    while n > 9:
        n = sum(digits(n))
    return n
print(root(10 ** 50 - 1), root(2 ** 100), [root(n) for n in range(90, 110)])
def luhn(s): return sum(sum(divmod(int(c) * (i % 2 + 1), 10)) for i, c in enumerate(reversed(s))) % 10 == 0
print([luhn(s) for s in ("4539578763621486", "8273123273520569", "79927398713")])
print([n for n in range(1, 500) if n == sum(d for d in range(1, n // 2 + 1) if n % d == 0)])
print(str(3 ** 200)[::-1][:20], int("".join(sorted(str(2 ** 90)))), "".join(f"{d:03b}" for d in digits(1357)))
n, seen = 7, []
while n not in seen:
    seen.append(n)
    n = sum(d * d for d in digits(n))
print(seen, n)
