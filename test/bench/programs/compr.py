# list, dict and set comprehensions, generator expressions, map and filter
def main():
    total = 0
    for k in range(500):
        a = [i * i % 101 for i in range(2000)]
        b = [x + y for x in a[:40] for y in a[:40] if x != y]
        c = {x: i for i, x in enumerate(a)}
        d = {x % 17 for x in b}
        total += sum(x for x in a if x & 1) + len(b) + len(c) + len(d)
        total += sum(map(lambda v: v + k, a)) + len(list(filter(None, a)))
        rows = [[i + j for j in range(20)] for i in range(20)]
        cols = [[row[i] for row in rows] for i in range(20)]
        total += cols[3][4] + any(v > 100 for v in a) + all(v >= 0 for v in a)
    print("compr", total)


main()
