# list methods: append, pop, sort with and without key, slices, zip, reverse, in
def rand(n):
    x = 12345
    out = []
    for _ in range(n):
        x = (x * 16807) % 2147483647
        out.append(x % 100000)
    return out


def main():
    total = 0
    for _ in range(20):
        a = rand(20000)
        b = sorted(a)
        c = sorted(a, key=lambda v: v % 1000)
        a.sort(reverse=True)
        total += b[100] + c[100] + a[100]
        for x, y in zip(a, b):
            total += x - y if x > y else 1
        d = b[::2] + b[1::2]
        d.reverse()
        total += d[17] + len(d[5:-5])
        stack = []
        for v in c:
            if v & 1:
                stack.append(v)
            elif stack:
                total += stack.pop()
        total += len(stack)
        q = b[:300]
        for v in range(0, 100000, 100):
            if v in q:
                total += 1
        for i in range(200):
            q.insert(i, i)
            del q[100]
    print("listops", total)


main()
