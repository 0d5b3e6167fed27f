# A tokenizer, a shunting-yard parser and a stack machine for arithmetic.
PREC = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 3, "neg": 4}
def tokens(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == "."):
                j += 1
            yield float(s[i:j]) if "." in s[i:j] else int(s[i:j])
            i = j
        elif c in "+-*/%^()":
            yield c
            i += 1
        else:
            raise SyntaxError(f"bad character {c!r} at {i}")
def rpn(s):
    out, ops, unary = [], [], True
    for t in tokens(s):
        if isinstance(t, (int, float)):
            out.append(t)
            unary = False
        elif t == "(":
            ops.append(t)
            unary = True
        elif t == ")":
            while ops and ops[-1] != "(":
                out.append(ops.pop())
            if not ops:
                raise SyntaxError("unbalanced )")
            ops.pop()
            unary = False
        else:
            if unary:
                if t != "-":
                    raise SyntaxError(f"unexpected {t}")
                ops.append("neg")
                continue
            while ops and ops[-1] != "(" and (PREC[ops[-1]] > PREC[t] or PREC[ops[-1]] == PREC[t] and t != "^"):
                out.append(ops.pop())
            ops.append(t)
            unary = True
    while ops:
        if ops[-1] == "(":
            raise SyntaxError("unbalanced (")
        out.append(ops.pop())
    return out
FN = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b, "^": lambda a, b: a ** b}
def run(code):
    st = []
    for t in code:
        if t == "neg":
            st.append(-st.pop())
        elif t in FN:
            b, a = st.pop(), st.pop()
            st.append(FN[t](a, b))
        else:
            st.append(t)
    [r] = st
    return r
for s in ("1+2*3", "(1+2)*3", "-2^2", "2^3^2", "10/4-1", "7%4*2", "-(-3)", "1.5*4", "2*-3" , "100-10-1", "((((5))))", "1/0", "2 $ 3", "(1", "1)", "", "1 2", "*3", "2^100"):
    try:
        c = rpn(s)
        print(s, c, run(c))
    except (SyntaxError, ZeroDivisionError, ValueError, IndexError) as e:
        print(repr(s), type(e).__name__, e)
