# while loops with data-dependent branches: Collatz lengths and gcds
def collatz(n):
    steps = 0
    while n != 1:
        if n & 1:
            n = 3 * n + 1
        else:
            n >>= 1
        steps += 1
    return steps


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def main():
    best = where = total = 0
    n = 1
    while n < 70000:
        s = collatz(n)
        total += s + gcd(s * 6, n)
        if s > best:
            best = s
            where = n
        n += 1
    print("whileloop", best, where, total)


main()
