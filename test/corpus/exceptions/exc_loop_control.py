# Exceptions as control flow in loops: retry, skip, nested break, StopIteration, for-else.
def get(i):
    if i % 3 == 0: raise ValueError(i)
    if i % 5 == 0: raise KeyError(i)
    return i * 10
out, errs = [], []
for i in range(1, 16):
    try:
        v = get(i)
    except ValueError as e:
        errs.append(e.args[0])
        continue
    except KeyError:
        if i == 10:
            break
        out.append("k")
    else:
        out.append(v)
else:
    print("never")
print(out, errs, i)
class Found(Exception): pass
try:
    for a in range(10):
        for b in range(10):
            if a * b == 42: raise Found(a, b)
except Found as f:
    print(f.args)
it, got = iter([1, 2, 3]), []
while True:
    try:
        got.append(next(it))
    except StopIteration:
        break
print(got)
tries = 0
while tries < 5:
    tries += 1
    try:
        if tries < 4: raise RuntimeError(tries)
        break
    except RuntimeError:
        pass
    finally:
        print("try", tries, end=" ")
print()
def safe(f, *a, default=None):
    try:
        return f(*a)
    except Exception as e:
        return default if default is not None else type(e).__name__
print(safe(int, "5"), safe(int, "x"), safe(lambda: 1 / 0), safe([].pop, default=-1), safe(len, 5), [safe(int, s, default=0) for s in "1a2"])
total = 0
for i in range(2000):
    try:
        if i % 2: raise ValueError
        total += 1
    except ValueError:
        total += 2
    finally:
        total += 3
print(total)
