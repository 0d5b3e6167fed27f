# Digits of pi, e and sqrt(2) with big integers.
def pi_spigot(n):
    q, r, t, k, m, x, out = 1, 0, 1, 1, 3, 3, ""
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out += str(m)
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return out
print(pi_spigot(150))
def arctan(x, one):
    p = total = one // x
    n, sign = 3, -1
    while p:
        p //= x * x
        total += sign * (p // n)
        n, sign = n + 2, -sign
    return total
one = 10 ** 210
pi = 4 * (4 * arctan(5, one) - arctan(239, one))
print(str(pi // 10 ** 10))
print(str(pi)[:150] == pi_spigot(150))
e, term, n = one, one, 1
while term:
    term //= n
    e += term
    n += 1
print(str(e // 10 ** 10 - one // 10 ** 10))
x = 2 * one * one
r = one
for _ in range(400):
    y = (r + x // r) // 2
    if y == r:
        break
    r = y
print(str(r // 10 ** 10))
