# kernel addresses: alignment, page index, offset, compare, all above 2**63
BASE = 0xFFFF888000000000
PAGE = 4096


def run(n):
    p = BASE + 0x1238
    end = BASE + (1 << 30)
    pages = 0
    low = 0
    for i in range(n):
        aligned = p & ~(PAGE - 1)
        pages ^= (aligned - BASE) >> 12
        low += p & 0xFF8
        if p & (PAGE - 1) > 4000:
            p = aligned + PAGE
        p += 24 + (i & 7) * 8
        if p >= end:
            p = BASE + 0x10
    return p - BASE, pages, low


print("ptrarith", *run(1500000))
