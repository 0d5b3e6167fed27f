# An expression compiler: lexer, Pratt parser, constant folding, code generation, a VM and a tree walker that must agree.
class CompileError(Exception):
    def __init__(self, msg, pos):
        super().__init__(f"{msg} at {pos}")
        self.pos = pos


KEYWORDS = {"let", "in", "if", "then", "else", "fn", "true", "false"}


def lex(src):
    out, i = [], 0
    while i < len(src):
        c = src[i]
        if c.isspace():
            i += 1
            continue
        j = i
        if c.isdigit():
            while j < len(src) and src[j].isdigit():
                j += 1
            out.append(("num", int(src[i:j]), i))
        elif c.isalpha() or c == "_":
            while j < len(src) and (src[j].isalnum() or src[j] == "_"):
                j += 1
            w = src[i:j]
            out.append(("kw" if w in KEYWORDS else "id", w, i))
        else:
            for op in ("==", "!=", "<=", ">=", "&&", "||", "=>"):
                if src.startswith(op, i):
                    break
            else:
                op = c
                if c not in "+-*/%<>()!=,?:":
                    raise CompileError(f"bad character {c!r}", i)
            j = i + len(op)
            out.append(("op", op, i))
        i = j
    out.append(("end", "end", len(src)))
    return out


class Node:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f"({type(self).__name__.lower()} {' '.join(map(str, self.parts))})"

    def __eq__(self, o):
        return type(self) is type(o) and self.parts == o.parts


class Num(Node): pass
class Var(Node): pass
class Un(Node): pass
class Bin(Node): pass
class If(Node): pass
class Let(Node): pass
class Fn(Node): pass
class Call(Node): pass


BP = {"||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6}


class Parser:
    def __init__(self, src):
        self.t, self.i = lex(src), 0

    def take(self, val=None):
        k, v, p = self.t[self.i]
        if val is not None and v != val:
            raise CompileError(f"expected {val}, found {v}", p)
        self.i += 1
        return k, v, p

    def expr(self, bp=0):
        left = self.prefix()
        while True:
            k, v, p = self.t[self.i]
            if v == "(" and k == "op":
                self.take()
                args = []
                while self.t[self.i][1] != ")":
                    args.append(self.expr())
                    if self.t[self.i][1] != ")":
                        self.take(",")
                self.take(")")
                left = Call(left, tuple(args))
            elif k == "op" and BP.get(v, 0) > bp:
                self.take()
                left = Bin(v, left, self.expr(BP[v]))
            else:
                return left

    def prefix(self):
        k, v, p = self.take()
        if k == "num":
            return Num(v)
        if k == "id":
            return Var(v)
        if v in ("true", "false"):
            return Num(int(v == "true"))
        if v in ("-", "!"):
            return Un(v, self.expr(7))
        if v == "(":
            e = self.expr()
            self.take(")")
            return e
        if v == "if":
            c = self.expr()
            self.take("then")
            a = self.expr()
            self.take("else")
            return If(c, a, self.expr())
        if v == "let":
            name = self.take()[1]
            self.take("=")
            e = self.expr()
            self.take("in")
            return Let(name, e, self.expr())
        if v == "fn":
            params = []
            self.take("(")
            while self.t[self.i][1] != ")":
                params.append(self.take()[1])
                if self.t[self.i][1] != ")":
                    self.take(",")
            self.take(")")
            self.take("=>")
            return Fn(tuple(params), self.expr())
        raise CompileError(f"unexpected {v}", p)


def parse(src):
    p = Parser(src)
    e = p.expr()
    p.take("end")
    return e


OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b, "%": lambda a, b: a % b,
       "==": lambda a, b: int(a == b), "!=": lambda a, b: int(a != b), "<": lambda a, b: int(a < b), "<=": lambda a, b: int(a <= b), ">": lambda a, b: int(a > b), ">=": lambda a, b: int(a >= b)}


def fold(n):
    n = type(n)(*[tuple(map(fold, x)) if isinstance(x, tuple) and x and isinstance(x[0], Node) else fold(x) if isinstance(x, Node) else x for x in n.parts])
    if isinstance(n, Bin):
        op, a, b = n.parts
        if isinstance(a, Num) and isinstance(b, Num) and op in OPS and not (op in "/%" and b == Num(0)):
            return Num(OPS[op](a.parts[0], b.parts[0]))
        if op == "*" and Num(1) in (a, b) or op == "+" and Num(0) in (a, b):
            return b if a in (Num(1), Num(0)) and a == Num(int(op == "*")) else a
    if isinstance(n, Un) and isinstance(n.parts[1], Num):
        v = n.parts[1].parts[0]
        return Num(-v if n.parts[0] == "-" else int(not v))
    if isinstance(n, If) and isinstance(n.parts[0], Num):
        return n.parts[1] if n.parts[0].parts[0] else n.parts[2]
    return n


def walk(n, env):
    match_ = type(n).__name__
    if match_ == "Num":
        return n.parts[0]
    if match_ == "Var":
        try:
            return env[n.parts[0]]
        except KeyError:
            raise NameError(n.parts[0]) from None
    if match_ == "Un":
        v = walk(n.parts[1], env)
        return -v if n.parts[0] == "-" else int(not v)
    if match_ == "Bin":
        op, a, b = n.parts
        if op == "&&":
            return walk(a, env) and walk(b, env)
        if op == "||":
            return walk(a, env) or walk(b, env)
        return OPS[op](walk(a, env), walk(b, env))
    if match_ == "If":
        return walk(n.parts[1] if walk(n.parts[0], env) else n.parts[2], env)
    if match_ == "Let":
        env = dict(env)
        env[n.parts[0]] = walk(n.parts[1], env)
        return walk(n.parts[2], env)
    if match_ == "Fn":
        return lambda *a: walk(n.parts[1], {**env, **dict(zip(n.parts[0], a))})
    return walk(n.parts[0], env)(*[walk(a, env) for a in n.parts[1]])


def gen(n, code):
    p = n.parts
    if isinstance(n, Num):
        code.append(("push", p[0]))
    elif isinstance(n, Var):
        code.append(("load", p[0]))
    elif isinstance(n, Un):
        gen(p[1], code)
        code.append(("neg" if p[0] == "-" else "not", None))
    elif isinstance(n, Bin) and p[0] in ("&&", "||"):
        gen(p[1], code)
        at = len(code)
        code.append(None)
        gen(p[2], code)
        code[at] = ("jfkeep" if p[0] == "&&" else "jtkeep", len(code))
    elif isinstance(n, Bin):
        gen(p[1], code)
        gen(p[2], code)
        code.append(("bin", p[0]))
    elif isinstance(n, If):
        gen(p[0], code)
        a = len(code)
        code.append(None)
        gen(p[1], code)
        b = len(code)
        code.append(None)
        code[a] = ("jf", len(code))
        gen(p[2], code)
        code[b] = ("jmp", len(code))
    elif isinstance(n, Let):
        gen(p[1], code)
        code.append(("bind", p[0]))
        gen(p[2], code)
        code.append(("unbind", None))
    elif isinstance(n, Fn):
        body = []
        gen(p[1], body)
        code.append(("close", (p[0], body)))
    else:
        gen(p[0], code)
        for a in p[1]:
            gen(a, code)
        code.append(("call", len(p[1])))
    return code


def run(code, env):
    st, pc, envs = [], 0, [env]
    while pc < len(code):
        op, a = code[pc]
        pc += 1
        if op == "push": st.append(a)
        elif op == "load":
            if a not in envs[-1]: raise NameError(a)
            st.append(envs[-1][a])
        elif op == "neg": st.append(-st.pop())
        elif op == "not": st.append(int(not st.pop()))
        elif op == "bin":
            b = st.pop()
            st.append(OPS[a](st.pop(), b))
        elif op in ("jfkeep", "jtkeep"):
            if bool(st[-1]) == (op == "jtkeep"): pc = a
            else: st.pop()
        elif op == "jf":
            if not st.pop(): pc = a
        elif op == "jmp": pc = a
        elif op == "bind": envs.append({**envs[-1], a: st.pop()})
        elif op == "unbind": envs.pop()
        elif op == "close":
            st.append(lambda *v, f=a, e=envs[-1]: run(f[1], {**e, **dict(zip(f[0], v))}))
        else:
            args = [st.pop() for _ in range(a)][::-1]
            st.append(st.pop()(*args))
    [r] = st
    return r


for src in ("1 + 2 * 3", "(1 + 2) * -3", "10 - 4 - 3", "7 / 2 % 2", "x * 1 + 0", "x + y * 2 == 12", "!x || y && 3", "if x > 3 then x else y", "if true then 1 else boom", "let a = x * 2 in let b = a + 1 in a * b", "(fn (a, b) => a * b + x)(3, 4)", "let f = fn (n) => n * n in f(f(3)) + f(2)", "let add = fn (a) => fn (b) => a + b in add(1)(2)", "let s = fn (s, n) => if n < 1 then 0 else n + s(s, n - 1) in s(s, 20)", "let fib = fn (f, n) => if n < 2 then n else f(f, n - 1) + f(f, n - 2) in fib(fib, 12)", "99999999999 * 99999999999", "1 / 0", "z + 1", "1 +", "(1", "1 $ 2", "let = 3", "5(1)", "1 2"):
    try:
        tree = parse(src)
        code = gen(tree, [])
        small = gen(fold(tree), [])
        env = {"x": 4, "y": 4}
        res = []
        for f in (lambda: walk(tree, env), lambda: run(code, env), lambda: run(small, env)):
            try:
                res.append(f())
            except (NameError, ZeroDivisionError, TypeError) as e:
                res.append(type(e).__name__)
        print(src, "=>", tree, fold(tree), len(code), len(small), res[0], res[0] == res[1] == res[2])
    except CompileError as e:
        print(src, "error:", e, e.pos)
