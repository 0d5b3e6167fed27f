def loops(n):
    i = 0
    while i < n and not i == 7:
        i += 1
        if i in (1, 2, 3):
            continue
        elif i is None or i > n:
            break
    else:
        return -1
    for x, *y in n:
        print(x, y)
    return 1 < i <= 5

def tries(f):
    for i in f:
        try:
            if i:
                return f(i)
            continue
        except (ValueError, KeyError) as e:
            print(e)
            break
        finally:
            print("done")

def withs(a):
    with a() as x, a.b as y:
        return x + y

def swap(a, b):
    a, b = b, a
    return a or b
