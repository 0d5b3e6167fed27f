# Long if/elif chains, big literals and long functions, so that jumps and constants get large.
def kind(n):
    if n == 0: return "zero"
    elif n == 1: return "one"
    elif n == 2: return "two"
    elif n == 3: return "three"
    elif n == 4: return "four"
    elif n == 5: return "five"
    elif n == 6: return "six"
    elif n == 7: return "seven"
    elif n == 8: return "eight"
    elif n == 9: return "nine"
    elif n < 20: return "teen"
    elif n < 100: return kind(n // 10) + "ty" + (kind(n % 10) if n % 10 else "")
    elif n < 1000: return kind(n // 100) + "hundred" + (kind(n % 100) if n % 100 else "")
    else: return "many"
print([kind(n) for n in (0, 5, 9, 11, 42, 70, 100, 345, 999, 1000)])
table = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009,
    70000, 70001, 70002, 70003, 2147483647, 2147483648, -2147483648, -2147483649, 4294967295, 4294967296, 1099511627776, -1099511627777, 2 ** 61, 2 ** 62,
    0.0, 0.5, 1.5, 2.5, 3.5, 1e10, 1e-10, -0.25, "a", "b", "c", "d", "aa", "bb", "cc", "dd", b"a", b"b", (), (1,), (1, 2), ((1,), (2,)), None, True, False,
]
print(len(table), sum(v for v in table if isinstance(v, (int, float))), [v for v in table if isinstance(v, str)], table[30:44])
d = {
    "alpha": 1, "beta": 2, "gamma": 3, "delta": 4, "epsilon": 5, "zeta": 6, "eta": 7, "theta": 8, "iota": 9, "kappa": 10, "lambda": 11, "mu": 12,
    "nu": 13, "xi": 14, "omicron": 15, "pi": 16, "rho": 17, "sigma": 18, "tau": 19, "upsilon": 20, "phi": 21, "chi": 22, "psi": 23, "omega": 24,
}
print(sum(d.values()), max(d, key=len), sorted(d)[:4], "".join(k[0] for k in d))
def long(n):
    out = 0
    while n:
        for i in range(3):
            if n % 2:
                if i == 0:
                    out += 1
                elif i == 1:
                    out += 2
                else:
                    out += 3
            elif n % 3 == 0:
                out += 5
            elif n % 5 == 0:
                out += 7
            else:
                if out % 2:
                    out -= 1
                    continue
                out += 11
            if out > 100:
                break
        else:
            n -= 1
            continue
        break
    return out, n
print([long(n) for n in (1, 2, 5, 10, 30)])
