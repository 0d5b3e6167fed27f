# Generators as parsers and state machines: bracket matching, run-length, protocol frames, averages by send.
def average():
    total = n = 0
    avg = None
    while True:
        x = yield avg
        total += x
        n += 1
        avg = total / n
a = average()
next(a)
print([a.send(x) for x in (10, 20, 60)])
def frames():
    buf = b""
    out = []
    while True:
        data = yield out
        out = []
        buf += data
        while len(buf) > 0 and len(buf) > buf[0]: out.append(buf[1:buf[0] + 1]); buf = buf[buf[0] + 1:]
f = frames()
next(f)
print([f.send(d) for d in (b"\x03ab", b"c\x01x\x02", b"", b"yz\x00\x01q")])
def lexer():
    tok, out = "", []
    while True:
        c = yield
        if c is None:
            if tok: out.append(tok)
            return out
        if c.isalnum(): tok += c
        else:
            if tok: out.append(tok)
            tok = ""
            if not c.isspace(): out.append(c)
def feed(g, text):
    next(g)
    for c in text: g.send(c)
    try: g.send(None)
    except StopIteration as e: return e.value
print(feed(lexer(), "foo(bar+12, x)"))
def brackets():
    depth, stack = 0, []
    pairs = dict(zip(")]}", "([{"))
    while (c := (yield len(stack))) is not None:
        if c in "([{": stack.append(c)
        elif c in pairs:
            if not stack or stack.pop() != pairs[c]: raise SyntaxError(f"unmatched {c}")
    return "balanced" if not stack else f"open {''.join(stack)}"
def check(s):
    g = brackets()
    next(g)
    try:
        for c in s: g.send(c)
        g.send(None)
    except StopIteration as e: return e.value
    except SyntaxError as e: return str(e)
print([check(s) for s in ("(a[b]{c})", "(]", "((", "", "}")])
def light():
    while True:
        for colour, secs in (("green", 3), ("yellow", 1), ("red", 2)):
            for i in range(secs):
                if (yield f"{colour}{i}") == "reset": break
            else: continue
            break
l = light()
print([next(l) for _ in range(5)], l.send("reset"), next(l), next(l), next(l))
