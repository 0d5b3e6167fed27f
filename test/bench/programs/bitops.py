# shifts, masks and xor: two 32-bit hashes over a synthetic message
M = 0xFFFFFFFF


def mix(h):
    h ^= h >> 16
    h = (h * 0x45D9F3B) & M
    h ^= h >> 13
    h = (h * 0x2C1B3C6D) & M
    return h ^ (h >> 15)


def run(n):
    a = 0x811C9DC5
    b = 5381
    for i in range(n):
        c = (i * 31 + 7) & 0xFF
        a = ((a ^ c) * 0x01000193) & M
        b = ((b << 5) + b + c) & M
        b = (b << 7 | b >> 25) & M
        if i & 7 == 0:
            a ^= mix(b)
    return a, b


r = run(1000000)
print("bitops", r[0], r[1])
