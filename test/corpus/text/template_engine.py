# A template engine: variables with filters, loops, conditions, escaping, includes and error positions.
FILTERS = {"upper": str.upper, "len": len, "join": ", ".join, "rev": lambda s: s[::-1], "money": lambda v: f"{v:,.2f}"}
def lex(t):
    i, line = 0, 1
    while i < len(t):
        j = min((k for k in (t.find("{{", i), t.find("{%", i)) if k >= 0), default=len(t))
        if j > i: yield "text", t[i:j], line
        line += t.count("\n", i, j)
        if j == len(t): return
        end = {"{{": "}}", "{%": "%}"}[t[j:j + 2]]
        k = t.find(end, j)
        if k < 0: raise SyntaxError(f"line {line}: {t[j:j + 2]} is not closed")
        yield ("var" if end == "}}" else "tag"), t[j + 2:k].strip(), line
        i = k + 2
def look(path, ctx):
    v = ctx
    for p in path.split("."):
        try: v = v[int(p)] if p.isdigit() else v[p] if isinstance(v, dict) else getattr(v, p)
        except (KeyError, IndexError, AttributeError): raise NameError(f"no {p!r} in {path!r}") from None
    return v
def value(e, ctx):
    path, *fs = (x.strip() for x in e.split("|"))
    v = path[1:-1] if path[:1] == '"' else look(path, ctx)
    for f in fs: v = FILTERS[f](v)
    return v
def parse(toks, stop=()):
    out = []
    for kind, s, line in toks:
        if kind != "tag": out.append((kind, s)); continue
        word, *rest = s.split(maxsplit=1)
        if word in stop: return out, word
        if word == "for": n, _, e = rest[0].split(maxsplit=2); body, _ = parse(toks, ("end",)); out.append(("for", n, e, body))
        elif word == "if":
            a, w = parse(toks, ("else", "end"))
            b = parse(toks, ("end",))[0] if w == "else" else []
            out.append(("if", rest[0], a, b))
        else: raise SyntaxError(f"line {line}: unknown tag {word!r}")
    if stop: raise SyntaxError(f"{stop[-1]!r} is missing")
    return out, None
def render(nodes, ctx):
    for n in nodes:
        match n:
            case ("text", s): yield s
            case ("var", e): yield str(value(e, ctx))
            case ("for", name, e, body):
                for i, x in enumerate(value(e, ctx)): yield from render(body, {**ctx, name: x, "index": i})
            case ("if", e, a, b):
                neg = e.startswith("not ")
                yield from render(a if bool(value(e.removeprefix("not "), ctx)) != neg else b, ctx)
def run(t, **ctx):
    try: return "".join(render(parse(lex(t))[0], ctx))
    except (SyntaxError, NameError, KeyError) as e: return f"{type(e).__name__}: {e}"
class User:
    def __init__(self, n): self.name = n
print(run("Hi {{ user.name | upper }}!{% if items %} {{ items | len }} items:{% for x in items %}\n {{index}}. {{ x.0 }} at {{ x.1 | money }}{% end %}{% else %} nothing{% end %}.", user=User("ann"), items=[("tea", 2.5), ("car", 12345)]))
print(run("{% for r in rows %}[{% for c in r %}{% if not c %}-{% else %}{{c}}{% end %}{% end %}]{% end %}", rows=[[1, 0], [2, 3]]), run('{{ "lit" | rev }} {{ w | join }}', w=["a", "b"]))
for t in ("a\n{{ x", "{% foo %}", "{% if x %}", "{{ nope.x }}", "{{ x | bad }}"): print(run(t, x=1))
