# Escape sequences parsed by hand agree with eval of the literal.
def unescape(s):
    out, i = [], 0
    simple = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\n": ""}
    while i < len(s):
        c = s[i]
        if c != "\\": out.append(c); i += 1; continue
        e = s[i + 1]
        if e in simple: out.append(simple[e]); i += 2
        elif e in "xuU":
            n = {"x": 2, "u": 4, "U": 8}[e]
            out.append(chr(int(s[i + 2:i + 2 + n], 16)))
            i += 2 + n
        elif e in "01234567":
            j = i + 1
            while j < min(i + 4, len(s)) and s[j] in "01234567": j += 1
            out.append(chr(int(s[i + 1:j], 8)))
            i = j
        else: out.append("\\" + e); i += 2
    return "".join(out)
for t in (r"a\nb\t", r"\x41\u00e9\U0001f600", r"\101\0\18\377", r"\\n\'", r"no\qescape", "plain", r"\1234", "line\\\njoined"):
    print(ascii(t), ascii(unescape(t)), unescape(t) == eval('"""' + t + '"""'))
