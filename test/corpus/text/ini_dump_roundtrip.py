# Writing and reading simple formats: key=value, INI with escapes, s-expressions and query strings.
def quote(s): return "".join(c if c.isalnum() or c in "-_.~" else "".join(f"%{b:02X}" for b in c.encode()) for c in s)
def unquote(s):
    out, i = bytearray(), 0
    while i < len(s):
        if s[i] == "%":
            if len(s[i + 1:i + 3]) < 2: raise ValueError(f"cut short at {i}")
            out.append(int(s[i + 1:i + 3], 16)); i += 3
        else: out += (" " if s[i] == "+" else s[i]).encode(); i += 1
    return out.decode()
for s in ("plain", "a b&c=d", "é/ü?", "100%", ""): q = quote(s); print(q, unquote(q) == s)
def query(d): return "&".join(f"{quote(k)}={quote(str(v))}" for k, vs in d.items() for v in (vs if isinstance(vs, list) else [vs]))
def parse_query(s):
    out = {}
    for part in s.split("&") if s else []: k, _, v = part.partition("="); out.setdefault(unquote(k), []).append(unquote(v))
    return out
d = {"name": "Ann Bo", "tag": ["x", "y&z"], "n": 5, "e": ""}
print(query(d), parse_query(query(d)), parse_query("a=1&a=2&b&c=+x+"), parse_query(""))
for bad in ("%4", "%zz", "%ff"):
    try: unquote(bad)
    except ValueError as e: print(type(e).__name__, str(e)[:45])
def sexpr(v):
    if isinstance(v, list): return "(" + " ".join(map(sexpr, v)) + ")"
    return '"' + v.replace("\\", "\\\\").replace('"', '\\"') + '"' if isinstance(v, str) else str(v)
def read(s):
    pos = 0
    def item():
        nonlocal pos
        while s[pos].isspace(): pos += 1
        if s[pos] == "(":
            pos += 1; out = []
            while True:
                while pos < len(s) and s[pos].isspace(): pos += 1
                if pos == len(s): raise EOFError("missing )")
                if s[pos] == ")": pos += 1; return out
                out.append(item())
        if s[pos] == '"':
            pos += 1; out = ""
            while s[pos] != '"': pos += s[pos] == "\\"; out += s[pos]; pos += 1
            pos += 1; return out
        start = pos
        while pos < len(s) and s[pos] not in " ()": pos += 1
        t = s[start:pos]; return int(t) if t.lstrip("-").isdigit() else float(t)
    return item()
v = [1, "a \"q\" \\", [], [2.5, [-3, "é"]]]
print(sexpr(v), read(sexpr(v)) == v, read(" ( 1 (2)3 ) "))
for bad in ("(1", "(x)"):
    try: read(bad)
    except (EOFError, ValueError) as e: print(type(e).__name__, e)
def dump(conf): return "\n".join(l for s, kv in conf.items() for l in [f"[{s}]", *(f"{k} = {v!r}" for k, v in kv.items())])
def load(text):
    out, cur = {}, None
    for l in text.split("\n"):
        if l.startswith("["): cur = out.setdefault(l[1:-1], {})
        else: k, _, v = l.partition(" = "); cur[k] = eval(v, {"__builtins__": {}})
    return out
c = {"a": {"x": 1, "y": "t\n"}, "b": {"z": [1, None], "w": {"k": (2,)}}}; print(dump(c)); print(load(dump(c)) == c)
