# An INI reader and writer: sections, continuation lines, comments, interpolation, typed access, errors with lines.
class IniError(Exception):
    def __init__(self, msg, line=None):
        super().__init__(msg if line is None else f"line {line}: {msg}")
        self.line = line


TRUE, FALSE = {"yes", "true", "on", "1"}, {"no", "false", "off", "0"}
MISSING = object()


class Section:
    def __init__(self, ini, name):
        self.ini, self.name, self.data = ini, name, {}

    def __contains__(self, k):
        return k.lower() in self.data or self.name != "DEFAULT" and k in self.ini.default

    def raw(self, k):
        k = k.lower()
        if k in self.data:
            return self.data[k]
        if self.name != "DEFAULT" and k in self.ini.default.data:
            return self.ini.default.data[k]
        raise KeyError(k)

    def __getitem__(self, k):
        return self.expand(self.raw(k), (k.lower(),))

    def __setitem__(self, k, v):
        if not isinstance(v, str):
            raise TypeError(f"option values must be str, not {type(v).__name__}")
        self.data[k.lower()] = v

    def __delitem__(self, k):
        del self.data[k.lower()]

    def __iter__(self):
        yield from self.data
        if self.name != "DEFAULT":
            yield from (k for k in self.ini.default.data if k not in self.data)

    def __len__(self):
        return sum(1 for _ in self)

    def expand(self, s, stack):
        out, i = [], 0
        while i < len(s):
            j = s.find("$", i)
            if j < 0:
                out.append(s[i:])
                break
            out.append(s[i:j])
            if s.startswith("$$", j):
                out.append("$")
                i = j + 2
            elif s.startswith("${", j):
                end = s.find("}", j)
                if end < 0:
                    raise IniError(f"unclosed reference in {s!r}")
                sec, colon, opt = s[j + 2:end].rpartition(":")
                home = self.ini[sec] if colon else self
                opt = opt.lower()
                if opt in stack and home is self:
                    raise IniError("reference loop: " + " -> ".join(stack + (opt,)))
                if len(stack) > 10:
                    raise IniError("references nested too deeply")
                try:
                    out.append(home.expand(home.raw(opt), stack + (opt,)))
                except KeyError:
                    raise IniError(f"no option {opt!r} in [{home.name}]") from None
                i = end + 1
            else:
                raise IniError(f"'$' must be followed by '$' or '{{' in {s!r}")
        return "".join(out)

    def get(self, k, default=MISSING, conv=str):
        try:
            v = self[k]
        except KeyError:
            if default is MISSING:
                raise
            return default
        try:
            return conv(v)
        except ValueError as e:
            raise IniError(f"[{self.name}] {k}: {e}") from e

    def getbool(self, k, default=MISSING):
        def conv(v):
            if v.lower() in TRUE:
                return True
            if v.lower() in FALSE:
                return False
            raise ValueError(f"not a boolean: {v}")
        return self.get(k, default, conv)

    def getlist(self, k):
        return [x.strip() for x in self[k].replace("\n", ",").split(",") if x.strip()]


class Ini:
    def __init__(self, text=""):
        self.default = Section(self, "DEFAULT")
        self.sections = {}
        if text:
            self.read(text)

    def __getitem__(self, name):
        if name == "DEFAULT":
            return self.default
        try:
            return self.sections[name]
        except KeyError:
            raise IniError(f"no section [{name}]") from None

    def __iter__(self):
        return iter(self.sections)

    def add(self, name, line=None):
        if name == "DEFAULT":
            return self.default
        if name in self.sections:
            raise IniError(f"section [{name}] again", line)
        s = self.sections[name] = Section(self, name)
        return s

    def read(self, text):
        cur = key = None
        for n, raw in enumerate(text.splitlines(), 1):
            line = raw.strip()
            if not line or line[0] in "#;":
                continue
            if raw[0].isspace() and key is not None:
                cur.data[key] += "\n" + line
                continue
            if line.startswith("["):
                if not line.endswith("]") or len(line) < 3:
                    raise IniError(f"bad section header {line!r}", n)
                cur, key = self.add(line[1:-1].strip(), n), None
                continue
            if cur is None:
                raise IniError("option outside a section", n)
            at = min((line.index(c) for c in "=:" if c in line), default=-1)
            if at < 1:
                raise IniError(f"no option name in {line!r}" if at == 0 else f"no '=' in {line!r}", n)
            key, value = line[:at].strip().lower(), line[at + 1:].strip()
            if " ;" in value:
                value = value[:value.index(" ;")].rstrip()
            if key in cur.data:
                raise IniError(f"option {key!r} again", n)
            cur.data[key] = value
        return self

    def write(self):
        out = []
        for s in [self.default, *self.sections.values()]:
            if s.data or s is not self.default:
                out.append(f"[{s.name}]")
                out += [f"{k} = " + v.replace("\n", "\n    ") for k, v in s.data.items()]
                out.append("")
        return "\n".join(out)


TEXT = """
; defaults
[DEFAULT]
root = /srv
debug = no
[paths]
Home: ${root}/home
logs = ${home}/logs ; trailing
price = 5$$
[server]
port = 8080
hosts = alpha, beta
    gamma
  # comment inside
    delta,epsilon
url = http://${paths:home}:${port}/
debug = YES
ratio=0.25
[empty]
"""
ini = Ini(TEXT)
for name in ini:
    s = ini[name]
    print(name, len(s), list(s), {k: s[k] for k in s})
s = ini["server"]
print(s.get("port", conv=int) + 1, s.get("ratio", conv=float) * 2, s.getbool("debug"), ini["paths"].getbool("debug"), s.getlist("hosts"), s.get("nope", 7), "PORT" in s, "root" in s, "zz" in s)
s["New"] = "v ${root}"
del s["ratio"]
print(ini.write())
print(Ini(ini.write()).write() == ini.write())
for bad in ("x = 1", "[a]\nx", "[a\n", "[]", "[a]\n=1", "[a]\nx=1\nX=2", "[a]\n[b]\n[a]"):
    try:
        Ini(bad)
    except IniError as e:
        print(e, e.line)
loop = Ini("[a]\nx=${y}\ny=${z}\nz=${x}\nq=$5\nr=${\ns=${none}\nt=${b:x}\nn=abc\nself=${a:self}")["a"]
for k in ("x", "q", "r", "s", "t", "self"):
    try:
        print(loop[k])
    except IniError as e:
        print(k, e)
for f in (lambda: loop.get("n", conv=int), lambda: loop.getbool("n"), lambda: loop["zz"], lambda: loop.__setitem__("k", 5)):
    try:
        f()
    except (IniError, KeyError, TypeError) as e:
        print(type(e).__name__, e, type(e.__cause__).__name__)
