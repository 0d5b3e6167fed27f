# The identities of division hold for many sizes and signs.
s, count = 12345, 0
def rnd(bits):
    global s
    r = 0
    for _ in range(bits // 30 + 1):
        s = (s * 1103515245 + 12345) % (1 << 31)
        r = r << 30 | s >> 1
    return r >> (bits % 7)
check = 0
for i in range(300):
    a, b = rnd(i * 2), rnd(i) + 1
    if i % 3 == 1: a = -a
    if i % 5 == 2: b = -b
    q, r = a // b, a % b
    assert q * b + r == a and (0 <= r < b or b < r <= 0) and divmod(a, b) == (q, r)
    assert (a ^ b) ^ b == a and (a & b) + (a | b) == a + b and ~a == -a - 1
    assert (a << 13) >> 13 == a and a >> 5 == a // 32 and int(str(a)) == a and int(hex(a), 16) == a
    assert (a + b) * (a - b) == a * a - b * b and (a + b) ** 2 == a * a + 2 * a * b + b * b
    check = (check * 31 + q * 7 + r) % (10 ** 18 + 9)
    count += 1
    if i % 50 == 0:
        print(i, a, b, q, r, check)
print(count, check)
