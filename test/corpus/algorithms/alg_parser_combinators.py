# Parser combinators: sequence, choice, repetition, mapping, lazy recursion, error positions; a JSON subset.
class Parser:
    def __init__(self, f): self.f = f
    def __call__(self, s, i=0): return self.f(s, i)
    def __add__(self, o):
        def f(s, i):
            a = self(s, i)
            if a is None: return None
            b = o(s, a[1])
            return b and ((*a[0], b[0]) if isinstance(a[0], tuple) else (a[0], b[0]), b[1])
        return Parser(f)
    def __or__(self, o): return Parser(lambda s, i: self(s, i) or o(s, i))
    def __rshift__(self, g): return Parser(lambda s, i: (r := self(s, i)) and (g(r[0]), r[1]))
    def many(self, least=0):
        def f(s, i):
            out = []
            while r := self(s, i): out.append(r[0]); i = r[1]
            return (out, i) if len(out) >= least else None
        return Parser(f)
    def opt(self, default=None): return Parser(lambda s, i: self(s, i) or (default, i))
    def sep(self, by): return (self + ((by + self) >> (lambda t: t[1])).many() >> (lambda t: [t[0], *t[1]])).opt([])
furthest = 0
def char(pred, name=""):
    def f(s, i):
        global furthest
        furthest = max(furthest, i)
        return (s[i], i + 1) if i < len(s) and pred(s[i]) else None
    return Parser(f)
ws = char(str.isspace).many()
def tok(text):
    def f(s, i):
        i = ws(s, i)[1]
        global furthest
        furthest = max(furthest, i)
        return (text, i + len(text)) if s.startswith(text, i) else None
    return Parser(f)
def lazy(g): return Parser(lambda s, i: g()(s, i))
digits = char(str.isdigit).many(1) >> "".join
number = (ws + tok("-").opt("") + digits + (tok(".") + digits >> "".join).opt("")) >> (lambda t: float(t[1] + t[2] + t[3]) if t[3] else int(t[1] + t[2]))
string = (tok('"') + char(lambda c: c != '"').many() + char(lambda c: c == '"')) >> (lambda t: "".join(t[1]))
value = lazy(lambda: number | string | array | obj | word)
word = (tok("true") >> (lambda _: True)) | (tok("false") >> (lambda _: False)) | (tok("null") >> (lambda _: "NULL"))
array = (tok("[") + value.sep(tok(",")) + tok("]")) >> (lambda t: t[1])
pair = (string + tok(":") + value) >> (lambda t: [t[0], t[2]])
obj = (tok("{") + pair.sep(tok(",")) + tok("}")) >> (lambda t: dict(t[1]))
def parse(p, s):
    global furthest
    furthest = 0
    r = p(s)
    if r is None or s[r[1]:].strip(): return f"error at {furthest}: {s[furthest:furthest + 5]!r}"
    return r[0]
for s in ('[1, 2.5, -3]', '{"a": [true, null], "b": {"c": "x y"}}', "[]", "{}", "[1,]", '{"a" 1}', '["open', " 7 ", "[1] x", "tru"): print(s, "->", parse(value, s))
expr = lazy(lambda: term + ((tok("+") | tok("-")) + term).many() >> fold)
term = lazy(lambda: factor + ((tok("*") | tok("/")) + factor).many() >> fold)
factor = lazy(lambda: number | (tok("(") + expr + tok(")")) >> (lambda t: t[1]))
def fold(t):
    v = t[0]
    for op, x in t[1]: v = {"+": v + x, "-": v - x, "*": v * x, "/": v / x if x else float("nan")}[op]
    return v
for s in ("1 + 2 * 3", "(1 + 2) * 3", "8 / 4 / 2", "2 * (3 + 4) * 5 - 1", "1 +", "(1"): print(s, "=", parse(expr, s))
