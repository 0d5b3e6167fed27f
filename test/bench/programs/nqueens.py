# backtracking with lists of flags
def place(row, n, cols, up, down):
    if row == n:
        return 1
    found = 0
    for c in range(n):
        if cols[c] or up[row + c] or down[row - c + n]:
            continue
        cols[c] = up[row + c] = down[row - c + n] = True
        found += place(row + 1, n, cols, up, down)
        cols[c] = up[row + c] = down[row - c + n] = False
    return found


def main():
    out = []
    for n in range(6, 12):
        out.append(place(0, n, [False] * n, [False] * (2 * n), [False] * (2 * n + 1)))
    print("nqueens", *out)


main()
