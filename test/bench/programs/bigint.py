# integers of a thousand digits: multiply, divide, power, gcd, text
def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


def fibs(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def main():
    f = fact(1500)
    g = fibs(20000)
    total = len(str(f)) + len(hex(g))
    for k in range(2, 2500):
        total += (f // (g + k)) % 1000003 + (f * g) % (k * k)
    m = (1 << 521) - 1
    x = 3
    for i in range(900):
        x = pow(x + i, 65537, m)
    total += x % 1000000007
    total += gcd(fact(400) * (m + 2), fact(350) * m) % 1000000007
    for i in range(1500000):
        total = (total * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFFFFFF
    print("bigint", total, hex(f)[:20])


main()
