# addresses: unsigned integers around 2**64 - 2**62 .. 2**64 with every operator and neighbour
HIGH = 1 << 64
values = [HIGH - (1 << 62), HIGH - (1 << 62) + 1, HIGH - (1 << 62) - 1, HIGH - 1, HIGH, HIGH - 4096, 0xFFFF888000000000, HIGH - (1 << 61), HIGH - (1 << 61) - 1]
others = values + [0, 1, -1, 7, -7, 4095, -4096, 63, 64, 65, (1 << 61) - 1, 1 << 61, -(1 << 61), -(1 << 61) - 1, 1 << 62, (1 << 63), -(1 << 63), 1 << 70, -(1 << 70), True]
ops = ["+", "-", "*", "&", "|", "^", "//", "%", "<", "<=", "==", "!=", ">", ">="]
fs = [(op, eval("lambda a, b: a " + op + " b")) for op in ops]
for a in values:
    for b in others:
        for op, f in fs:
            for x, y in ((a, b), (b, a)):
                try:
                    print(op, f(x, y), end=" ")
                except ZeroDivisionError as e:
                    print(op, e, end=" ")
        if 0 <= b < 100:
            print(a >> b, a << b, end=" ")
        print(hash(a) == hash(b), {a: 1}.get(b), [a].count(b))
    print(-a, ~a, +a, abs(a), bool(a), float(a), hash(a), hex(a))
    p = a
    p += 8
    p &= ~7
    p -= 16
    p |= 3
    print(p)
for h in ((1 << 61) - 2, (1 << 61) - 1, 1 << 61, -(1 << 61), 1 - (1 << 61), 2 - (1 << 61), -1, -2, 0):
    print(hash(h))
