# What a function returns when try, except, else and finally all have something to say.
def f(raise_it, in_else, in_finally):
    try:
        if raise_it: raise KeyError("k")
        r = "try"
    except KeyError:
        r = "except"
        return r + " returned"
    else:
        if in_else: return "else returned"
        r = "else"
    finally:
        log.append(in_finally)
        if in_finally == "return": return "finally returned"
    return r
log = []
for a in (True, False):
    for b in (True, False):
        for c in ("", "return"): print(a, b, c or "-", f(a, b, c))
print(len(log))
def value():
    x = 1
    try: return x
    finally: x = 2
def mutable():
    x = [1]
    try: return x
    finally: x.append(2)
def nested():
    try:
        try: return "inner"
        finally: order.append("inner finally")
    finally: order.append("outer finally")
order = []
print(value(), mutable(), nested(), order)
def loop():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return i
        finally: order.append(i)
print(loop(), order)
