# functions that capture and change variables, pass functions, and take keywords
def counter(step):
    n = 0

    def tick(k=1):
        nonlocal n
        n += step * k
        return n

    return tick


def compose(f, g):
    return lambda x: g(f(x))


def scale(x, *, by=2, off=0):
    return x * by + off


def main():
    ticks = [counter(i) for i in range(1, 9)]
    inc = lambda x: x + 1
    f = compose(compose(inc, lambda x: x * 3), compose(inc, inc))
    total = 0
    for i in range(500000):
        t = ticks[i & 7]
        total += t()
        if i & 3 == 0:
            total -= t(2)
        total += f(i) + scale(i, by=3) - scale(i, off=i)
        total %= 1000000007
    print("closures", total)


main()
