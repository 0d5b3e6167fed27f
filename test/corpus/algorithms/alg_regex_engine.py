# A regular expression engine: parse to a tree, compile to an NFA, simulate; also by derivatives.
def parse(p):
    def alt(i):
        l, i = seq(i)
        while i < len(p) and p[i] == "|": r, i = seq(i + 1); l = ("|", l, r)
        return l, i
    def seq(i):
        l = ("e",)
        while i < len(p) and p[i] not in "|)": r, i = rep(i); l = r if l == ("e",) else (".", l, r)
        return l, i
    def rep(i):
        if p[i] == "(":
            a, i = alt(i + 1)
            if i >= len(p): raise ValueError("unbalanced")
            i += 1
        elif p[i] in "*+?": raise ValueError(f"nothing to repeat at {i}")
        elif p[i] == ".": a, i = ("any",), i + 1
        else: a, i = ("c", p[i]), i + 1
        while i < len(p) and p[i] in "*+?":
            a = {"*": ("*", a), "+": (".", a, ("*", a)), "?": ("|", a, ("e",))}[p[i]]
            i += 1
        return a, i
    t, i = alt(0)
    if i != len(p): raise ValueError(f"unexpected {p[i]!r} at {i}")
    return t
def null(t):
    match t:
        case ("e",) | ("*", _): return True
        case (".", a, b): return null(a) and null(b)
        case ("|", a, b): return null(a) or null(b)
    return False
def deriv(t, c):
    match t:
        case ("c", x): return ("e",) if x == c else ("0",)
        case ("any",): return ("e",)
        case ("*", a): return cat(deriv(a, c), t)
        case ("|", a, b): return or_(deriv(a, c), deriv(b, c))
        case (".", a, b):
            d = cat(deriv(a, c), b)
            return or_(d, deriv(b, c)) if null(a) else d
    return ("0",)
def cat(a, b): return ("0",) if ("0",) in (a, b) else b if a == ("e",) else a if b == ("e",) else (".", a, b)
def or_(a, b): return b if a == ("0",) else a if b in (("0",), a) else ("|", a, b)
def by_deriv(t, s):
    for c in s: t = deriv(t, c)
    return null(t)
def nfa(t):
    moves = []
    def new(): moves.append([]); return len(moves) - 1
    def build(t, to):
        match t:
            case ("e",): return to
            case ("c", x): s = new(); moves[s].append((x, to)); return s
            case ("any",): s = new(); moves[s].append((None, to)); return s
            case (".", a, b): return build(a, build(b, to))
            case ("|", a, b): s = new(); moves[s] += [("", build(a, to)), ("", build(b, to))]; return s
            case ("*", a): s = new(); moves[s] += [("", build(a, s)), ("", to)]; return s
    end = new()
    return build(t, end), end, moves
def by_nfa(n, s):
    start, end, moves = n
    def close(states):
        stack, seen = list(states), set(states)
        while stack:
            for x, to in moves[stack.pop()]:
                if x == "" and to not in seen: seen.add(to); stack.append(to)
        return seen
    cur = close({start})
    for c in s: cur = close({to for q in cur for x, to in moves[q] if x == c or x is None})
    return end in cur
for p in ("a*b", "(ab|c)+d?", "a.c", "(a|b)*abb", "", "x?y?z?", "((a*)*)*"):
    t, row = parse(p), []
    n = nfa(t)
    for s in ("", "b", "aaab", "abcd", "abcabd", "a c", "abb", "babb", "xz", "aaaa"):
        a, b = by_deriv(t, s), by_nfa(n, s)
        assert a == b, (p, s)
        row.append(int(a))
    print(repr(p), row, len(n[2]))
for p in ("(a", "a)", "*a", "a|*"):
    try: parse(p)
    except ValueError as e: print(repr(p), e)
