# A JSON parser and writer: numbers, strings with escapes, nesting, errors with positions, round trips.
class JSONError(ValueError):
    def __init__(self, msg, text, pos):
        line = text.count("\n", 0, pos) + 1
        col = pos - text.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {line} column {col} (char {pos})")
        self.pos = pos


ESC = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
WS = " \t\n\r"


class Parser:
    def __init__(self, text, depth=50):
        self.s, self.i, self.depth = text, 0, depth

    def fail(self, msg, pos=None):
        raise JSONError(msg, self.s, self.i if pos is None else pos)

    def ws(self):
        while self.i < len(self.s) and self.s[self.i] in WS:
            self.i += 1

    def peek(self):
        return self.s[self.i] if self.i < len(self.s) else ""

    def parse(self):
        v = self.value(0)
        self.ws()
        if self.i < len(self.s):
            self.fail("extra data")
        return v

    def value(self, depth):
        if depth > self.depth:
            self.fail("nested too deeply")
        self.ws()
        c = self.peek()
        if c == "{":
            return self.object(depth)
        if c == "[":
            return self.array(depth)
        if c == '"':
            return self.string()
        if c == "-" or c.isdigit():
            return self.number()
        for word, v in (("true", True), ("false", False), ("null", None)):
            if self.s.startswith(word, self.i):
                self.i += len(word)
                return v
        self.fail("expected a value")

    def object(self, depth):
        out = {}
        self.i += 1
        self.ws()
        if self.peek() == "}":
            self.i += 1
            return out
        while True:
            self.ws()
            if self.peek() != '"':
                self.fail("expected a property name")
            k = self.string()
            self.ws()
            if self.peek() != ":":
                self.fail("expected ':'")
            self.i += 1
            out[k] = self.value(depth + 1)
            self.ws()
            c = self.peek()
            self.i += 1
            if c == "}":
                return out
            if c != ",":
                self.fail("expected ',' or '}'", self.i - 1)

    def array(self, depth):
        out = []
        self.i += 1
        self.ws()
        if self.peek() == "]":
            self.i += 1
            return out
        while True:
            out.append(self.value(depth + 1))
            self.ws()
            c = self.peek()
            self.i += 1
            if c == "]":
                return out
            if c != ",":
                self.fail("expected ',' or ']'", self.i - 1)

    def hex4(self):
        h = self.s[self.i:self.i + 4]
        try:
            if len(h) < 4:
                raise ValueError
            v = int(h, 16)
        except ValueError:
            self.fail("bad \\u escape")
        self.i += 4
        return v

    def string(self):
        start = self.i
        self.i += 1
        parts = []
        while True:
            j = self.i
            while j < len(self.s) and self.s[j] not in '"\\' and self.s[j] >= " ":
                j += 1
            parts.append(self.s[self.i:j])
            self.i = j
            if j == len(self.s):
                self.fail("unterminated string", start)
            c = self.s[j]
            self.i += 1
            if c == '"':
                return "".join(parts)
            if c != "\\":
                self.fail("control character in string", j)
            e = self.peek()
            self.i += 1
            if e in ESC and e:
                parts.append(ESC[e])
            elif e == "u":
                v = self.hex4()
                if 0xd800 <= v < 0xdc00 and self.s.startswith("\\u", self.i):
                    self.i += 2
                    v = 0x10000 + ((v - 0xd800) << 10) + (self.hex4() - 0xdc00)
                parts.append(chr(v))
            else:
                self.fail("bad escape", j)

    def digits(self):
        j = self.i
        while self.peek().isdigit():
            self.i += 1
        if j == self.i:
            self.fail("expected a digit")

    def number(self):
        start, isfloat = self.i, False
        if self.peek() == "-":
            self.i += 1
        if self.peek() == "0":
            self.i += 1
        else:
            self.digits()
        if self.peek() == ".":
            isfloat = True
            self.i += 1
            self.digits()
        if self.peek() and self.peek() in "eE":
            isfloat = True
            self.i += 1
            if self.peek() and self.peek() in "+-":
                self.i += 1
            self.digits()
        t = self.s[start:self.i]
        return float(t) if isfloat else int(t)


REV = {v: "\\" + k for k, v in ESC.items() if k != "/"}


def quote(s):
    out = []
    for c in s:
        o = ord(c)
        if c in REV:
            out.append(REV[c])
        elif o < 32 or o > 126:
            if o > 0xffff:
                o -= 0x10000
                out.append(f"\\u{0xd800 + (o >> 10):04x}\\u{0xdc00 + (o & 0x3ff):04x}")
            else:
                out.append(f"\\u{o:04x}")
        else:
            out.append(c)
    return '"' + "".join(out) + '"'


def dumps(v, indent=None, level=0, sort=False):
    if v is None or v is True or v is False:
        return {None: "null", True: "true", False: "false"}[v]
    if isinstance(v, (int, float)):
        return repr(v)
    if isinstance(v, str):
        return quote(v)
    nl = "" if indent is None else "\n" + " " * indent * (level + 1)
    end = "" if indent is None else "\n" + " " * indent * level
    sep = ", " if indent is None else ","
    if isinstance(v, (list, tuple)):
        if not v:
            return "[]"
        return "[" + sep.join(nl + dumps(x, indent, level + 1, sort) for x in v) + end + "]"
    if isinstance(v, dict):
        if not v:
            return "{}"
        items = sorted(v.items()) if sort else v.items()
        return "{" + sep.join(f"{nl}{quote(k)}: {dumps(x, indent, level + 1, sort)}" for k, x in items) + end + "}"
    raise TypeError(f"{type(v).__name__} is not JSON serializable")


for t in ("1", "-0", "-12.5e3", "0.1", "1E2", "123456789012345678901234567890", '"a\\n\\u00e9\\ud834\\udd1e\\/"', "[]", "{}", " [1, [2, [3, []]], {\"a\": null}] ", '{"a": {"b": [true, false, null]}, "a2": ""}', '"\\\\\\""'):
    v = Parser(t).parse()
    print(repr(v), dumps(v), Parser(dumps(v)).parse() == v)
for t in ("", "[", "[1,", "[1 2]", "{1: 2}", '{"a" 1}', '{"a": 1,}', '"abc', '"a\\x"', '"\\u12g4"', "01", "1.", "-", "1e", "nul", "[1]]", "\n\n  ?", '"a\nb"', "[" * 60):
    try:
        print(Parser(t).parse())
    except JSONError as e:
        print(e)
doc = {"name": "krait", "tags": ["a", "b"], "n": {"x": 1.5, "y": None}, "e": [], "u": "é€𝄞\t", "z": {"q": {}}}
print(dumps(doc, 2))
print(dumps(doc, 1, sort=True))
try:
    dumps({"s": {1}})
except TypeError as e:
    print(e)
big = Parser(dumps([{"id": i, "v": [i] * 3, "s": "x" * (i % 5)} for i in range(60)])).parse()
print(len(big), sum(b["id"] for b in big), big[-1])
