# All operators over a table of number pairs, including bools, floats and big ints.
vals = [0, 1, -1, True, 2, -3, 0.5, -2.5, 7, 10 ** 20, -10 ** 20, 1e10]
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b, "&": lambda a, b: a & b, "|": lambda a, b: a | b, "^": lambda a, b: a ^ b, "<": lambda a, b: a < b, "==": lambda a, b: a == b, "**": lambda a, b: a ** b if -4 < b < 8 and not (a < 0 and b != int(b)) else "skip"}
for n, f in ops.items():
    for a in vals:
        row = []
        for b in vals:
            try:
                row.append(repr(f(a, b)))
            except (TypeError, ZeroDivisionError, OverflowError) as e:
                row.append(type(e).__name__[:4])
        print(n, a, " ".join(row))
for a in vals:
    print(a, -a, +a, abs(a), bool(a), int(a), float(a), str(a), hash(a) == hash(float(a)) or a, round(a), a.__class__.__name__)
