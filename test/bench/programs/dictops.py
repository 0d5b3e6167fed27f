# dicts with int, str and tuple keys: insert, look up, update, delete, iterate
def main():
    total = 0
    for k in range(30):
        d = {}
        for i in range(25000):
            d[(i * 7919) & 0xFFFF] = i
        for i in range(0, 65536, 2):
            if i in d:
                total += d[i]
        words = {}
        for i in range(20000):
            w = "w" + str(i % 997)
            words[w] = words.get(w, 0) + 1
        for w, n in words.items():
            total += n * len(w)
        grid = {}
        for x in range(80):
            for y in range(80):
                grid[x, y] = x ^ y
        for x in range(1, 79):
            total += grid[x - 1, x] + grid[x, x + 1]
        for i in range(0, 65536, 3):
            d.pop(i, None)
        for v in d.values():
            total += v
        total += len(d) + len(grid)
    print("dictops", total)


main()
