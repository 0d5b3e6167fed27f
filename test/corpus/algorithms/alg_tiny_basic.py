# An interpreter for a tiny BASIC: lines, jumps, loops, expressions by eval-free parsing, and its errors.
import re
class BasicError(Exception): pass
TOKEN = re.compile(r'\s*(?:(\d+)|("[^"]*")|([A-Z]+)|(<=|>=|<>|[-+*/()<>=;,]))')
def lex(s):
    pos, s = 0, s.rstrip()
    while pos < len(s):
        m = TOKEN.match(s, pos)
        if not m: raise BasicError(f"bad character {s[pos:].strip()[0]!r}")
        pos = m.end()
        yield int(m[1]) if m[1] else m[0].strip()
class Basic:
    def __init__(self, src):
        self.prog = dict(sorted((int(n), list(lex(rest))) for n, rest in (l.split(" ", 1) for l in src.strip().split("\n"))))
        self.vars, self.out = {}, []
    def run(self, limit=500):
        order = list(self.prog); i, stack, loops, steps = 0, [], {}, 0
        while i < len(order):
            steps += 1
            if steps > limit: raise BasicError(f"{order[i]}: too many steps")
            self.toks = list(self.prog[order[i]]); i += 1
            try:
                match self.toks.pop(0):
                    case "PRINT": self.print()
                    case "LET": name = self.toks.pop(0); self.need("="); self.vars[name] = self.expr()
                    case "GOTO": i = order.index(self.expr())
                    case "GOSUB": stack.append(i); i = order.index(self.expr())
                    case "RETURN": i = stack.pop()
                    case "IF":
                        a, op, b = self.expr(), self.toks.pop(0), self.expr(); self.need("THEN")
                        if {"<": a < b, ">": a > b, "=": a == b, "<=": a <= b, ">=": a >= b, "<>": a != b}[op]: i = order.index(self.expr())
                    case "FOR": name = self.toks.pop(0); self.need("="); self.vars[name] = self.expr(); self.need("TO"); loops[name] = (i, self.expr())
                    case "NEXT":
                        name = self.toks.pop(0); self.vars[name] += 1
                        if self.vars[name] <= loops[name][1]: i = loops[name][0]
                    case "END": break
                    case x: raise BasicError(f"unknown {x}")
            except (IndexError, ValueError, KeyError, ZeroDivisionError) as e: raise BasicError(f"{order[i - 1]}: {type(e).__name__}") from e
        return "".join(self.out), steps
    def need(self, t):
        if self.toks.pop(0) != t: raise BasicError(f"expected {t}")
    def print(self):
        end = "\n"
        while self.toks:
            if self.toks[0] == ";": self.toks.pop(0); end = ""; continue
            end = "\n"; self.out.append(self.toks.pop(0)[1:-1] if str(self.toks[0]).startswith('"') else str(self.expr()))
        self.out.append(end)
    def expr(self):
        v = self.term()
        while self.toks and self.toks[0] in ("+", "-"): v = v + self.term() if self.toks.pop(0) == "+" else v - self.term()
        return v
    def term(self):
        v = self.atom()
        while self.toks and self.toks[0] in ("*", "/"): v = v * self.atom() if self.toks.pop(0) == "*" else v // self.atom()
        return v
    def atom(self):
        t = self.toks.pop(0)
        if t == "(": v = self.expr(); self.need(")"); return v
        if t == "-": return -self.atom()
        return t if isinstance(t, int) else self.vars[t]
for src in ('10 FOR I = 1 TO 5\n20 PRINT I * I; " ";\n30 NEXT I\n40 PRINT "done"', '10 LET A = 48\n20 LET B = 18\n30 IF B = 0 THEN 70\n40 LET T = A - A / B * B\n50 LET A = B\n55 LET B = T\n60 GOTO 30\n70 PRINT "GCD "; A', '10 GOSUB 100\n20 GOSUB 100\n30 END\n100 LET N = (2 + 3) * -4\n110 PRINT N\n120 RETURN', "10 GOTO 10", "10 PRINT X", "10 LET A = 1 / 0", "10 JUMP", "10 PRINT ?", "10 GOTO 99"):
    try: print(Basic(src).run())
    except BasicError as e: print("error:", e)
