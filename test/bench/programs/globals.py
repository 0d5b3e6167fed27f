# module variables read and written from functions, and functions called by name
seed = 42
hits = 0
total = 0
LIMIT = 1 << 20
STEP = 12345


def rand():
    global seed
    seed = (seed * 1103515245 + STEP) % 2147483648
    return seed


def add(v):
    global hits, total
    hits += 1
    total = (total + v) % LIMIT


def main():
    for _ in range(1400000):
        r = rand()
        if r & 1024:
            add(r)


main()
print("globals", seed, hits, total)
