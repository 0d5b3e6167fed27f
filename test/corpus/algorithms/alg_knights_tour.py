# Backtracking with heuristics: a knight's tour, queens by bits, a magic square, Langford pairs, cryptarithms.
def tour(n, start):
    moves = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]
    board = {start: 1}
    def free(p): return [(p[0] + a, p[1] + b) for a, b in moves if 0 <= p[0] + a < n and 0 <= p[1] + b < n and (p[0] + a, p[1] + b) not in board]
    p = start
    while len(board) < n * n:
        opts = free(p)
        if not opts: return None
        p = min(opts, key=lambda q: (len(free(q)), q)); board[p] = len(board) + 1
    return board
b = tour(6, (0, 0))
for r in range(6): print(" ".join(f"{b[r, c]:2}" for c in range(6)))
path = sorted(b, key=b.get); print(all(sorted((abs(x - u), abs(y - v))) == [1, 2] for (x, y), (u, v) in zip(path, path[1:])), tour(3, (0, 0)))
def queens(n, row=0, cols=0, d1=0, d2=0):
    if row == n: return 1
    free, total = ~(cols | d1 | d2) & (1 << n) - 1, 0
    while free: bit = free & -free; free ^= bit; total += queens(n, row + 1, cols | bit, (d1 | bit) << 1, (d2 | bit) >> 1)
    return total
print([queens(n) for n in range(1, 8)])
def langford(n):
    row = [0] * (2 * n)
    def place(k):
        if k == 0: return row[:]
        for i in range(2 * n - k - 1):
            if not row[i] and not row[i + k + 1]:
                row[i] = row[i + k + 1] = k
                if r := place(k - 1): return r
                row[i] = row[i + k + 1] = 0
    return place(n)
print([langford(n) for n in (2, 3, 4, 7)])
def crypt(words, total):
    letters = sorted(set("".join(words) + total)); lead = {w[0] for w in [*words, total]}
    weight = {c: sum(10 ** i for w in words for i, x in enumerate(reversed(w)) if x == c) - sum(10 ** i for i, x in enumerate(reversed(total)) if x == c) for c in letters}
    letters.sort(key=lambda c: -abs(weight[c])); sols = []
    def go(i, used, s):
        if i == len(letters):
            if s == 0: sols.append(dict(zip(letters, used)))
            return
        rest = sum(abs(weight[c]) * 9 for c in letters[i:])
        if abs(s) > rest: return
        for d in range(10):
            if d not in used and not (d == 0 and letters[i] in lead): go(i + 1, used + [d], s + weight[letters[i]] * d)
    go(0, [], 0); return [dict(sorted(x.items())) for x in sols]
print(crypt(["to", "go"], "out"), len(crypt(["i", "bb"], "ill")))
