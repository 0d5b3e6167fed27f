# RSA, Diffie-Hellman, RC4, XTEA, one-time pad, Luhn and ISBN checks on ints and bytes.
def egcd(a, b): return (a, 1, 0) if not b else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
p, q, e = 2 ** 61 - 1, 2 ** 89 - 1, 65537
n, phi = p * q, (p - 1) * (q - 1)
d = egcd(e, phi)[1] % phi
m = int.from_bytes(b"attack at dawn", "big")
c = pow(m, e, n)
print(c, pow(c, d, n).to_bytes(14, "big"), d == pow(e, -1, phi))
g, prime, a, b = 5, 2 ** 127 - 1, 123456789, 987654321
A, B = pow(g, a, prime), pow(g, b, prime)
print(pow(B, a, prime) == pow(A, b, prime), pow(A, b, prime) % 10 ** 9)
def rc4(key, data):
    s, j = list(range(256)), 0
    for i in range(256): j = (j + s[i] + key[i % len(key)]) & 255; s[i], s[j] = s[j], s[i]
    i = j = 0
    out = bytearray()
    for x in data:
        i = (i + 1) & 255
        j = (j + s[i]) & 255
        s[i], s[j] = s[j], s[i]
        out.append(x ^ s[(s[i] + s[j]) & 255])
    return bytes(out)
print(rc4(b"Key", b"Plaintext").hex(), rc4(b"Key", rc4(b"Key", b"back")))
def xtea(v, k, rounds=32, decrypt=False):
    M, delta = 0xffffffff, 0x9e3779b9
    a, b = v
    s = delta * rounds & M if decrypt else 0
    for _ in range(rounds):
        if decrypt:
            b = b - (((a << 4 ^ a >> 5) + a) ^ (s + k[s >> 11 & 3])) & M
            s = s - delta & M
            a = a - (((b << 4 ^ b >> 5) + b) ^ (s + k[s & 3])) & M
        else:
            a = a + (((b << 4 ^ b >> 5) + b) ^ (s + k[s & 3])) & M
            s = s + delta & M
            b = b + (((a << 4 ^ a >> 5) + a) ^ (s + k[s >> 11 & 3])) & M
    return a, b
k = (0x01234567, 0x89abcdef, 0xfedcba98, 0x76543210)
x = xtea((0x41424344, 0x45464748), k)
print([hex(w) for w in x], [hex(w) for w in xtea(x, k, decrypt=True)])
def luhn(s): return sum(sum(divmod(int(c) * (1 + i % 2), 10)) for i, c in enumerate(reversed(s))) % 10 == 0
def isbn(s): return sum((10 - i) * (10 if c == "X" else int(c)) for i, c in enumerate(s)) % 11 == 0
print([luhn(s) for s in ("79927398713", "79927398714", "4539578763621486")], [isbn(s) for s in ("0306406152", "080442957X", "0306406153")])
pad = bytes((i * 37 + 11) % 256 for i in range(20))
t = bytes(x ^ y for x, y in zip(b"one time pad", pad))
print(t.hex(), bytes(x ^ y for x, y in zip(t, pad)))
