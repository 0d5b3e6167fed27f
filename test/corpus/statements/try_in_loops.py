# try, except, else and finally inside loops with break, continue and return: the exact order of events.
def run(plan):
    log = []
    for i, p in enumerate(plan):
        try:
            log.append(f"t{i}")
            if p == "b": break
            if p == "c": continue
            if p == "e": raise KeyError(i)
            if p == "r": return log
        except KeyError as e:
            log.append(f"x{e.args[0]}")
            if plan[i:i + 2] == "ee": continue
        else: log.append(f"e{i}")
        finally: log.append(f"f{i}")
        log.append(f"n{i}")
    else: log.append("else")
    return log
for plan in ("", "o", "oo", "ob", "co", "eo", "ee", "oer", "ceb"): print(plan, *run(plan))
def inner():
    for i in range(3):
        try:
            for j in range(3):
                try:
                    if j == 1: break
                    if i == 1: raise ValueError(j)
                finally: yield f"in{i}{j}"
            else: yield "no"
        except ValueError as e: yield f"caught{i}{e}"
        finally: yield f"out{i}"
print(*inner())
def count():
    n = 0
    while True:
        try:
            n += 1
            if n < 3: continue
            if n == 5: break
        finally:
            n += 10 if n == 3 else 0
        if n > 20: return n, "returned"
    return n, "broke"
print(count())
def nested():
    try:
        try: 1 / 0
        finally:
            for i in range(2):
                try: raise KeyError(i)
                except KeyError: continue
    except ZeroDivisionError as e: return repr(e), repr(e.__context__)
print(nested())
