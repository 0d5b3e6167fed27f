# State machines: a CSV reader, a comment stripper, a word counter, a traffic light with a table.
def csv(line):
    out, cur, state = [], "", "start"
    for c in line + "\n":
        if state == "quoted":
            if c == '"':
                state = "quote"
            else:
                cur += c
        elif state == "quote" and c == '"':
            cur += c
            state = "quoted"
        elif c in ",\n":
            out.append(cur)
            cur, state = "", "start"
        elif c == '"' and state == "start":
            state = "quoted"
        else:
            cur += c
            state = "plain"
    if state == "quoted":
        raise ValueError("unterminated quote")
    return out
for l in ("a,b,c", '"x, y",z', 'a,"say ""hi""",', "", ",,", '"multi word",2'):
    print(csv(l))
try:
    csv('"open')
except ValueError as e:
    print(e)
def strip(src):
    out, i, s = "", 0, "code"
    while i < len(src):
        two = src[i:i + 2]
        if s == "code" and two == "/*":
            s, i = "block", i + 2
        elif s == "code" and two == "//":
            s, i = "line", i + 2
        elif s == "block" and two == "*/":
            s, i = "code", i + 2
        elif s == "line" and src[i] == "\n":
            s = "code"
        elif s == "code":
            out += src[i]
            i += 1
        else:
            i += 1
    return out
print(repr(strip("int a; // one\nint /* two */ b;\n/* x\ny */c")))
TABLE = {("red", "t"): ("green", 30), ("green", "t"): ("yellow", 5), ("yellow", "t"): ("red", 20), ("green", "e"): ("yellow", 1)}
s, total, hist = "red", 0, []
for ev in "ttettte":
    try:
        s, d = TABLE[s, ev]
    except KeyError as e:
        hist.append(f"ignored {e.args[0]}")
        continue
    total += d
    hist.append(s)
print(hist, total)
def number(s):
    st = "start"
    for c in s:
        k = "d" if c.isdigit() else c if c in "+-.eE" else "?"
        st = {("start", "d"): "int", ("start", "+"): "sign", ("start", "-"): "sign", ("sign", "d"): "int", ("int", "d"): "int", ("int", "."): "frac", ("frac", "d"): "frac", ("int", "e"): "exp", ("frac", "e"): "exp", ("exp", "-"): "esign", ("exp", "d"): "edig", ("esign", "d"): "edig", ("edig", "d"): "edig"}.get((st, k), "fail")
        if st == "fail":
            return False
    return st in ("int", "frac", "edig")
print({s: number(s) for s in ("1", "-1.5", "1e5", "1e-5", "", "+", "1e", "a", "1.2.3", "--1")})
