# re at work: a tokenizer from a table, a template expander, a URL splitter, a log parser, and what groups report.
import re

TOKENS = [("NUM", r"\d+(?:\.\d*)?(?:[eE][+-]?\d+)?"), ("ID", r"[^\W\d]\w*"), ("STR", r'"(?:[^"\\]|\\.)*"'), ("OP", r"\*\*|<=|>=|==|[-+*/()=<>,]"),
          ("WS", r"[ \t]+"), ("NL", r"\n"), ("BAD", r".")]
MASTER = re.compile("|".join(f"(?P<{n}>{p})" for n, p in TOKENS))


def tokens(text):
    line, start = 1, 0
    for m in MASTER.finditer(text):
        kind = m.lastgroup
        if kind == "NL":
            line, start = line + 1, m.end()
        elif kind == "BAD":
            raise SyntaxError(f"{m.group()!r} at {line}:{m.start() - start + 1}")
        elif kind != "WS":
            yield kind, m.group(), line, m.start() - start + 1


for text in ('x = 3.5e-2 ** y\nprint("a\\"b", é_1)', "a <= b == 1.", "1 ? 2", '"open'):
    try:
        print(list(tokens(text)))
    except SyntaxError as e:
        print("SyntaxError", e)


def expand(template, values):
    def put(m):
        name, default, spec = m["name"], m["default"], m["spec"] or ""
        if m["esc"]:
            return "$"
        if name in values:
            return format(values[name], spec)
        if default is not None:
            return default
        raise KeyError(name)
    return re.sub(r"(?P<esc>\$\$)|\$\{(?P<name>\w+)(?::-(?P<default>[^}|]*))?(?:\|(?P<spec>[^}]*))?\}", put, template)


for t in ("${a} and ${b:-none}", "$$${a|05d}", "${missing}", "${b:-}!", "${a"):
    try:
        print(repr(expand(t, {"a": 42})))
    except KeyError as e:
        print("KeyError", e)
URL = re.compile(r"""(?P<scheme>[a-z][a-z0-9+.-]*)://(?:(?P<user>[^:@/]*)(?::(?P<pw>[^@/]*))?@)?(?P<host>\[[0-9a-f:]+\]|[^:/?#]+)
                     (?::(?P<port>\d+))?(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:\#(?P<frag>.*))?""", re.X | re.I)
for url in ("http://example.org", "HTTPS://u:p@host:8080/a/b?x=1&y=2#top", "ftp://[::1]:21/", "nothing", "ssh://me@box"):
    m = URL.fullmatch(url)
    print(m and {k: v for k, v in m.groupdict().items() if v is not None})
LOG = re.compile(r"^(?P<ip>(?:\d{1,3}\.){3}\d{1,3}) \[(?P<when>[^\]]+)\] \"(?P<verb>GET|POST) (?P<path>\S+)\" (?P<code>\d{3})(?: (?P<size>\d+|-))?$", re.M)
log = '10.0.0.1 [a b] "GET /x" 200 15\nbad line\n10.0.0.2 [c] "POST /y" 404\n1.2.3.4 [] "GET /" 500 1\n'
print([(m["ip"], m["code"], m["size"]) for m in LOG.finditer(log)], len(LOG.findall(log)))
m = re.search(r"(a)(b)?(?P<c>c)|(d)", "xxacd")
print(m.groups(), m.groups("-"), m.lastindex, m.lastgroup, m.span(2), m.regs, m.start("c"), m.expand(r"\g<c>\1<\g<0>>"), m[0], m.re.groups, m.re.groupindex)
print(re.split(r"([,;])\s*", "a, b;c,,d"), re.split(r"\b", "ab cd"), re.split("x*", "axbc"), re.sub("x*", "-", "abxd"), re.subn(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"))
print(re.findall(r"(\w)(\w)", "abcde"), re.findall(r"\w(?=d)", "abcd"), re.findall(r"(?i)straße|ß", "STRASSE Straße ß"), re.sub(r"(\w+) (\w+)", r"\2 \1", "one two three four"))
print(re.escape("a.b*c[d]-é #~"), re.fullmatch(r"(?:a|ab)(?:c|bcd)(d*)", "abcd").groups(), re.match(r"(?>a+)b", "aaab") is not None, re.match(r"a++a", "aaa"))
print(re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)").sub(lambda m: f"{m['m']}/{m['y']}", "2024-05 and 1999-12"), re.search(r"(\w+)\s+\1\b", "it was was here").group(1))
print([m.group() for m in re.finditer(r"[^aeiou\s]+[aeiou]?", "strong words")], re.match("(?s:.)(?-i:a)", "\nA", re.I), re.search(r"\Aa$", "a\n") is not None, re.search(r"\Aa\Z", "a\n"))
