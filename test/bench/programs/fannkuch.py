# permutations and prefix reversals, with slices
def fannkuch(n):
    perm1 = list(range(n))
    count = [0] * n
    best = check = sign = 0
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        if perm1[0] != 0:
            perm = perm1[:]
            flips = 0
            k = perm[0]
            while k:
                perm[: k + 1] = perm[k::-1]
                flips += 1
                k = perm[0]
            if flips > best:
                best = flips
            check += -flips if sign else flips
        while True:
            if r == n:
                return check, best
            first = perm1[0]
            for i in range(r):
                perm1[i] = perm1[i + 1]
            perm1[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        sign ^= 1


print("fannkuch", *fannkuch(9))
