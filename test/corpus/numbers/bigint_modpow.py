# Modular exponentiation, Miller-Rabin, RSA and Diffie-Hellman with big integers.
def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True
print([n for n in range(60) if is_prime(n)], is_prime(2 ** 61 - 1), is_prime(2 ** 67 - 1), is_prime(10 ** 18 + 9), is_prime(561))
def next_prime(n):
    while not is_prime(n):
        n += 1
    return n
p, q = next_prime(10 ** 30), next_prime(3 * 10 ** 29)
n, e = p * q, 65537
d = pow(e, -1, (p - 1) * (q - 1))
m = int.from_bytes(b"kernel message", "big")
c = pow(m, e, n)
print(p, q, c, pow(c, d, n) == m, pow(c, d, n).to_bytes(14, "big"))
g, P = 5, 2 ** 127 - 1
a, b = 123456789123456789, 987654321987654321
print(pow(pow(g, a, P), b, P) == pow(pow(g, b, P), a, P), pow(g, a * b, P))
print([pow(b, e, m) for b, e, m in ((0, 0, 1), (-2, 3, 5), (2, 100, -7), (7, 2 ** 70, 10 ** 20), (10 ** 40, 3, 97))])
