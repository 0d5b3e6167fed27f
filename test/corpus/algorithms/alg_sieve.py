# Sieve of Eratosthenes over lists and bytearrays; prime counting; factorisation.
def sieve(n):
    s = [True] * (n + 1)
    s[0] = s[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if s[i]:
            s[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, p in enumerate(s) if p]
def sieve_b(n):
    s = bytearray([1]) * (n + 1)
    s[0:2] = b"\0\0"
    for i in range(2, n + 1):
        if i * i > n:
            break
        if s[i]:
            for j in range(i * i, n + 1, i):
                s[j] = 0
    return s
p = sieve(5000)
print(len(p), p[:15], p[-5:], sum(sieve_b(5000)), [i for i in range(40) if sieve_b(40)[i]])
def factor(n):
    out, d = [], 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1
    return out + ([n] if n > 1 else [])
for n in (1, 2, 60, 97, 1001, 65536, 999999, 1234567, 2 ** 20 - 1):
    print(n, factor(n))
print([(a, b) for a, b in zip(p, p[1:]) if b - a == 2][:8], max(b - a for a, b in zip(p, p[1:])))
