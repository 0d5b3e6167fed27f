"""Random expressions over m, x, y and strs, and what CPython makes of them, as JSON.

Each is [text, [[m, x, y], [m, x, y]], [repr or None, ...], wide]: None where it raises, wide when a number
outside 64 signed bits comes up on the way: eBPF may then end the run instead.
"""
import json
import random
import re
import sys

COUNT = 2600
LOW, HIGH = -2**63, 2**63 - 1
wide = False


class N(int):
    """An int that notes when a result needs more than 64 bits."""

    def __lshift__(self, n):
        if n > 200 and int(self):
            note(2**64)
            raise OverflowError
        return note(int(self) << min(int(n), 200))

    def __rlshift__(self, x):
        return N(x) << self

    def __bool__(self):
        return int(self) != 0


def note(n):
    global wide
    wide = wide or not LOW <= n <= HIGH
    return N(n)


for op in "add sub mul floordiv mod and or xor rshift".split():
    f = getattr(int, f"__{op}__")
    setattr(N, f"__{op}__", lambda a, b, f=f: note(f(int(a), int(b))) if isinstance(b, int) else NotImplemented)
    setattr(N, f"__r{op}__", lambda a, b, f=f: note(f(int(b), int(a))) if isinstance(b, int) else NotImplemented)
for op in "neg invert pos abs".split():
    f = getattr(int, f"__{op}__")
    setattr(N, f"__{op}__", lambda a, f=f: note(f(int(a))))

rng = random.Random(20)
pick = rng.choice


def number(depth):
    if depth == 0 or rng.random() < .15:
        return pick(["m", "x", "y", "x", "y", str(pick([0, 1, 2, 3, 7, 63, 64, 100, 4096, 2**31, 2**63 - 1]))])
    a, b = number(depth - 1), number(depth - 1)
    kind = rng.randrange(14)
    if kind == 0:
        return f"(-{a})"
    if kind == 1:
        return f"(~{a})"
    if kind == 2:
        return f"({a} if {truth(depth - 1)} else {b})"
    if kind == 3:
        return f"{pick(['min', 'max'])}({a}, {b})"
    if kind == 4:
        return f"len({string(depth - 1)})"
    if kind == 5:
        return f"({a} {pick(['and', 'or'])} {b})"
    return f"({a} {pick(['+', '-', '*', '//', '%', '&', '|', '^', '<<', '>>'])} {b})"


def truth(depth):
    if depth == 0:
        return pick(["x < y", "m == 3", "x > 0", "y", "not x"])
    a, b = number(depth - 1), number(depth - 1)
    s, t = string(depth - 1), string(depth - 1)
    op = pick(["<", "<=", ">", ">=", "==", "!="])
    return pick([
        f"({a} {op} {b})", f"({a} {op} {b} {pick(['<', '=='])} {number(0)})", f"(not {truth(depth - 1)})",
        f"({truth(depth - 1)} {pick(['and', 'or'])} {truth(depth - 1)})", f"({a} in ({b}, {number(0)}))",
        f"({s} {op} {t})", f"{s}.startswith({part()!r})", f"{s}.endswith({part()!r})", f"({part()!r} in {s})",
    ])


def part():
    return pick(["a", "b", "ab", "krait", "k", "it", "-", "1", "", "zero"])


def string(depth):
    if depth == 0:
        return pick(["W", "W", "('ab' if x > y else 'abc')", "('zero' if x == 0 else 'b')", "'krait'", "f'{m}'"])
    s, t = string(depth - 1), string(depth - 1)
    return pick([
        f"({s} if {truth(depth - 1)} else {t})", f"({string(0)} + {string(0)})", f"{string(0)}[{pick(['', '1', '-2', 'm & 3'])}:{pick(['', '3', '-1'])}]",
        f"f'{{m}}{pick(['-', ':', ''])}{{x > y}}'", f"f'<{{{string(0).replace(chr(39), chr(34))}}}>'" if False else "f'{x}'", s,
    ])


EDGES = [0, 1, 2, 3, 7, 100, 4095, 2**15, 2**31 - 1, 2**31, 2**32, 2**62, 2**63 - 1]


def argument(bits):
    n = pick(EDGES) if rng.random() < .7 else rng.getrandbits(rng.randrange(1, 64))
    n = -n if rng.random() < .4 else n
    half = 1 << bits - 1
    return (n + half) % (2 * half) - half


def main():
    global wide
    cases = []
    runs_pool = [[[argument(32), argument(64), argument(64)] for _ in range(2)] for _ in range(40)]
    while len(cases) < COUNT:
        text = pick([number, truth, string])(3)
        if len(text) > 300:
            continue
        runs = pick(runs_pool)
        results, wide = [], False
        code = re.sub(r"(?<![\w'])\d+\b(?!')", r"N(\g<0>)", re.sub(r"f'[^']*'", lambda f: f.group().replace("f'", "F'"), text))
        for m, x, y in runs:
            env = {"N": note, "m": N(m), "x": N(x), "y": N(y), "W": "krait-ab", "F": str}
            try:
                results.append(repr(eval(code.replace("F'", "f'"), env)))
            except (ArithmeticError, ValueError):
                results.append(None)
        cases.append([text, runs, results, wide])
    json.dump(cases, sys.stdout)


main()
