# Euclid, binary gcd, extended gcd and modular inverse agree on many pairs, big ones too.
def euclid(a, b):
    while b: a, b = b, a % b
    return abs(a)
def binary(a, b):
    a, b = abs(a), abs(b)
    if not a or not b: return a | b
    k = (a | b) & -(a | b)
    a //= a & -a
    while b:
        b //= b & -b
        if a > b: a, b = b, a
        b -= a
    return a * k
def extended(a, b):
    x0, x1, y0, y1 = 1, 0, 0, 1
    while b:
        q, a, b = a // b, b, a % b
        x0, x1, y0, y1 = x1, x0 - q * x1, y1, y0 - q * y1
    return a, x0, y0
pairs = [(12, 18), (0, 5), (-12, 18), (17, 31), (2 ** 70, 6 ** 40), (10 ** 30 + 7, 10 ** 20 + 3), (123456789, 987654321), (1, 1), (270, 192)]
for a, b in pairs:
    g, x, y = extended(a, b)
    print(a, b, euclid(a, b), binary(a, b), abs(g) == euclid(a, b), a * x + b * y == g)
print([pow(a, -1, 97) for a in range(1, 10)], [a * pow(a, -1, 2 ** 61 - 1) % (2 ** 61 - 1) for a in (2, 3, 10 ** 17)])
