# Leaving nested loops: flags, functions, else, exceptions and generators give the same answer.
grid = [[3, 8, 1], [4, -2, 7], [5, 6, -9]]
def by_flag():
    found = None
    for y, r in enumerate(grid):
        for x, v in enumerate(r):
            if v < 0: found = (y, x); break
        if found: break
    return found
def by_else():
    for y, r in enumerate(grid):
        for x, v in enumerate(r):
            if v < 0: break
        else: continue
        break
    else: return None
    return y, x
def by_return():
    for y, r in enumerate(grid):
        for x, v in enumerate(r):
            if v < 0: return y, x
class Found(Exception): pass
def by_exc():
    try:
        for y, r in enumerate(grid):
            for x, v in enumerate(r):
                if v < 0: raise Found(y, x)
    except Found as f: return f.args
def by_gen(): return next(((y, x) for y, r in enumerate(grid) for x, v in enumerate(r) if v < 0), None)
def by_while():
    i = 0
    while i < 9 and grid[i // 3][i % 3] >= 0: i += 1
    return divmod(i, 3) if i < 9 else None
fs = (by_flag, by_else, by_return, by_exc, by_gen, by_while)
print([f() for f in fs])
grid[1][1] = 2
print([f() for f in fs])
grid[2][2] = 9
print([f() for f in fs])
out = []
for i in range(4):
    for j in range(4):
        if j == i: continue
        if i + j == 5: break
        for k in range(2):
            if k: break
            out.append((i, j))
        else: out.append("never")
    else: out.append(("end", i))
print(out)
