# N queens with backtracking: counts and first solutions.
def queens(n, cols=(), d1=frozenset(), d2=frozenset()):
    r = len(cols)
    if r == n:
        yield cols
        return
    for c in range(n):
        if c not in cols and r + c not in d1 and r - c not in d2:
            yield from queens(n, cols + (c,), d1 | {r + c}, d2 | {r - c})
for n in range(1, 7):
    sols = list(queens(n))
    print(n, len(sols), sols[:2])
for row in next(queens(8)):
    print("." * row + "Q" + "." * (7 - row))
def bits(n, row=0, c=0, a=0, b=0):
    if row == n:
        return 1
    free, total = ~(c | a | b) & ((1 << n) - 1), 0
    while free:
        bit = free & -free
        free ^= bit
        total += bits(n, row + 1, c | bit, (a | bit) << 1, (b | bit) >> 1)
    return total
print([bits(n) for n in range(1, 8)])
