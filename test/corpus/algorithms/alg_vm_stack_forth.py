# A compiler from expressions to stack code, a peephole optimiser, a machine, and a disassembler.
import re
def compile_(src):
    toks = re.findall(r"\d+|[a-z]+|[-+*/()=;?:<]", src); code = []
    def peek(): return toks[0] if toks else None
    def eat(t):
        if peek() != t: raise SyntaxError(f"expected {t}, found {peek()}")
        toks.pop(0)
    def stmt():
        if len(toks) > 1 and toks[1] == "=": name = toks.pop(0); eat("="); cond(); code.append(("store", name))
        else: cond(); code.append(("print",))
    def cond():
        less()
        if peek() == "?":
            eat("?"); at = len(code); code.append(None); cond(); eat(":"); end = len(code); code.append(None)
            code[at] = ("jz", len(code)); cond(); code[end] = ("jmp", len(code))
    def binary(sub, ops):
        def f():
            sub()
            while peek() in ops: op = toks.pop(0); sub(); code.append((ops[op],))
        return f
    def atom():
        t = toks.pop(0) if toks else None
        if t is None: raise SyntaxError("unexpected end")
        if t.isdigit(): code.append(("push", int(t)))
        elif t.isalpha(): code.append(("load", t))
        elif t == "(": cond(); eat(")")
        elif t == "-": atom(); code.append(("neg",))
        else: raise SyntaxError(f"unexpected {t}")
    term = binary(atom, {"*": "mul", "/": "div"}); add = binary(term, {"+": "add", "-": "sub"}); less = binary(add, {"<": "lt"})
    while toks:
        stmt()
        if toks: eat(";")
    return code
OPS = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a // b, "lt": lambda a, b: int(a < b)}
def optimise(code):
    if any(c[0] in ("jz", "jmp") for c in code): return code
    out = []
    for c in code:
        if c[0] in OPS and len(out) > 1 and out[-1][0] == out[-2][0] == "push" and not (c[0] == "div" and out[-1][1] == 0): b, a = out.pop()[1], out.pop()[1]; out.append(("push", OPS[c[0]](a, b)))
        elif c[0] == "neg" and out and out[-1][0] == "push": out.append(("push", -out.pop()[1]))
        else: out.append(c)
    return out
def run(code):
    st, env, pc, out = [], {}, 0, []
    while pc < len(code):
        op, *arg = code[pc]; pc += 1
        match op:
            case "push": st.append(arg[0])
            case "load": st.append(env[arg[0]])
            case "store": env[arg[0]] = st.pop()
            case "print": out.append(st.pop())
            case "neg": st.append(-st.pop())
            case "jz": pc = pc if st.pop() else arg[0]
            case "jmp": pc = arg[0]
            case _: b, a = st.pop(), st.pop(); st.append(OPS[op](a, b))
    assert not st
    return out
for src in ("1 + 2 * 3", "a = 5; b = a * (a - 1); b; -b / 3", "x = 3; x < 5 ? 10 : 20; 5 < x ? 1 : x ? 2 : 3", "2 * 3 + 4 * (5 - -1) < 100"):
    c = compile_(src); o = optimise(c); assert run(c) == run(o); print(run(c), len(c), len(o), o[:3])
for bad in ("1 +", "(1", "1 2", "a = ", "y", "1 / 0", "* 2"):
    try: print(run(optimise(compile_(bad))))
    except (SyntaxError, KeyError, ZeroDivisionError) as e: print(bad, "->", type(e).__name__, e)
