# Esoteric machines: a Turing machine, a counter machine, SUBLEQ, lambda calculus with de Bruijn numbers.
def turing(rules, tape, state="s", limit=500):
    cells, pos, n = dict(enumerate(tape)), 0, 0
    while state != "halt" and n < limit:
        key = state, cells.get(pos, "_")
        if key not in rules: return f"stuck in {key}", n
        state, cells[pos], move = rules[key]; pos += move; n += 1
    return "".join(cells[i] for i in sorted(cells)).strip("_"), n
inc = {("s", "0"): ("s", "0", 1), ("s", "1"): ("s", "1", 1), ("s", "_"): ("c", "_", -1), ("c", "1"): ("c", "0", -1), ("c", "0"): ("halt", "1", 0), ("c", "_"): ("halt", "1", 0)}
print([turing(inc, t) for t in ("1011", "111", "0", "")], turing(inc, "12"))
beaver = {("s", "_"): ("b", "1", 1), ("s", "1"): ("b", "1", -1), ("b", "_"): ("s", "1", -1), ("b", "1"): ("halt", "1", 1)}
print(turing(beaver, "_"))
def counters(prog, **regs):
    pc = n = 0
    while pc < len(prog) and n < 1000:
        op, r, *to = prog[pc].split(); n += 1
        if op == "inc": regs[r] = regs.get(r, 0) + 1; pc = int(to[0])
        elif regs.get(r, 0): regs[r] -= 1; pc = int(to[0])
        else: pc = int(to[1])
    return regs, n
print(counters(["dec a 1 9", "inc b 0"], a=3, b=4), counters(["dec a 1 4", "dec b 2 3", "inc c 0", "inc c 0"], a=5, b=2))
def subleq(mem, limit=200):
    pc, out = 0, []
    for _ in range(limit):
        if pc < 0: break
        a, b, c = mem[pc:pc + 3]
        if b == -1: out.append(mem[a]); pc += 3; continue
        mem[b] -= mem[a]
        pc = c if mem[b] <= 0 else pc + 3
    return out
print(subleq([9, 10, 3, 10, -1, 0, 11, 11, -1, -5, 7, 0]))
def shift(t, d, cut=0):
    match t:
        case int(): return t + d if t >= cut else t
        case ("lam", b): return "lam", shift(b, d, cut + 1)
        case (f, x): return shift(f, d, cut), shift(x, d, cut)
def subst(t, v, k=0):
    match t:
        case int(): return shift(v, k) if t == k else t - 1 if t > k else t
        case ("lam", b): return "lam", subst(b, v, k + 1)
        case (f, x): return subst(f, v, k), subst(x, v, k)
def normal(t, fuel=200):
    for _ in range(fuel):
        n = once(t)
        if n is None: return t
        t = n
    return "no normal form"
def once(t):
    match t:
        case int(): return None
        case ("lam", b): return None if (n := once(b)) is None else ("lam", n)
        case (("lam", b), x): return subst(b, x)
        case (f, x):
            if (n := once(f)) is not None: return n, x
            return None if (n := once(x)) is None else (f, n)
def church(n):
    b = 0
    for _ in range(n): b = (1, b)
    return "lam", ("lam", b)
def unchurch(t):
    n, b = 0, t[1][1]
    while b != 0: b = b[1]; n += 1
    return n
PLUS = "lam", ("lam", ("lam", ("lam", ((3, 1), ((2, 1), 0)))))
TIMES = "lam", ("lam", ("lam", (2, (1, 0))))
print(unchurch(normal(((PLUS, church(2)), church(3)))), unchurch(normal(((TIMES, church(4)), church(3)))), unchurch(normal((church(3), church(2)))), normal(((("lam", ("lam", 1)), 7), 8)))
OMEGA = ("lam", (0, 0)), ("lam", (0, 0)); print(normal(OMEGA, 20))
