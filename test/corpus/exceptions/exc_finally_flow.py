# finally with return, break, continue, raise, nested; what wins.
def a():
    try:
        return "try"
    finally:
        print("fin a", end=" ")
def b():
    try:
        return "try"
    finally:
        return "finally"
def c():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print(i, end=" ")
        finally:
            print("f%d" % i, end=" ")
    return "c"
def d():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"
def e():
    while True:
        try:
            raise ValueError("lost")
        finally:
            break
    return "broke out"
def f():
    for i in range(3):
        try:
            return i
        finally:
            continue
    return "loop done"
def g():
    try:
        try:
            return 1
        finally:
            print("g1", end=" ")
            raise KeyError("g")
    except KeyError:
        return "replaced"
    finally:
        print("g2", end=" ")
def h():
    x = 1
    try:
        return x
    finally:
        x = 2
def i():
    l = [1]
    try:
        return l
    finally:
        l.append(2)
def j():
    try:
        pass
    except ValueError:
        pass
    else:
        return "else"
    finally:
        print("j", end=" ")
def k():
    for x in range(2):
        for y in range(2):
            try:
                if y == 1:
                    break
                print(x, y, end=" ")
            finally:
                print("k", end=" ")
        else:
            print("never")
    return "k"
def l():
    try:
        try:
            1 / 0
        finally:
            print("l1", end=" ")
    except ZeroDivisionError:
        print("l2", end=" ")
    finally:
        print("l3", end=" ")
    return "l"
def m():
    i = 0
    while i < 3:
        try:
            i += 1
            if i == 2:
                continue
            try:
                if i == 3:
                    return ("m", i)
            finally:
                print("in", i, end=" ")
        finally:
            print("out", i, end=" ")
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m):
    print(fn())
