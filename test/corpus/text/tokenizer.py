# A hand-written tokenizer for a small language, with positions and errors.
def tokens(text):
    i, line, start = 0, 1, 0
    while i < len(text):
        c = text[i]
        pos = (line, i - start + 1)
        if c == "\n":
            line, start = line + 1, i + 1
            i += 1
        elif c.isspace(): i += 1
        elif c == "#":
            while i < len(text) and text[i] != "\n": i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."): j += 1
            t = text[i:j]
            if t.count(".") > 1: raise SyntaxError(f"bad number {t!r} at {pos}")
            yield "num", float(t) if "." in t else int(t), pos
            i = j
        elif c.isidentifier():
            j = i
            while j < len(text) and text[i:j + 1].isidentifier(): j += 1
            w = text[i:j]
            yield "kw" if w in {"if", "let", "fn"} else "id", w, pos
            i = j
        elif c in "\"'":
            j = i + 1
            out = ""
            while j < len(text) and text[j] != c:
                if text[j] == "\\":
                    j += 1
                    out += {"n": "\n", "t": "\t"}.get(text[j], text[j])
                else: out += text[j]
                j += 1
            if j >= len(text): raise SyntaxError(f"unterminated string at {pos}")
            yield "str", out, pos
            i = j + 1
        else:
            for op in ("<=", ">=", "==", "->", *"+-*/()=<>{},;"):
                if text.startswith(op, i):
                    yield "op", op, pos
                    i += len(op)
                    break
            else: raise SyntaxError(f"unexpected {c!r} at {pos}")
for t in tokens("let x = 3.5 * (y1 + 2)\nif x >= 'a\\'b\\n' -> fn # note\n  né_1;"): print(*t)
for bad in ("1.2.3", '"open', "a\n  @b", "x ? y"):
    try: print(list(tokens(bad)))
    except SyntaxError as e: print(e)
