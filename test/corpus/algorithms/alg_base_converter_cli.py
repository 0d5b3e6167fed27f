# An option parser for commands: flags, values, subcommands, help text, errors and defaults.
class UsageError(Exception): pass
class Opt:
    def __init__(self, *names, kind=str, default=None, many=False, help=""):
        self.names, self.kind, self.default, self.many, self.help = names, kind, default, many, help
        self.key = max(names, key=len).lstrip("-").replace("-", "_")
class Command:
    def __init__(self, name, *opts, args=(), run=None): self.name, self.opts, self.args, self.run = name, opts, args, run
    def find(self, n):
        exact = [o for o in self.opts if n in o.names]
        close = [o for o in self.opts if n.startswith("--") and any(x.startswith(n) for x in o.names)]
        if exact: return exact[0]
        if len(close) == 1: return close[0]
        raise UsageError(f"{n} is ambiguous: {', '.join(max(o.names, key=len) for o in close)}" if close else f"unknown option {n}")
    def convert(self, o, text):
        try: return o.kind(text)
        except ValueError: raise UsageError(f"{o.names[0]}: {text!r} is no {o.kind.__name__}") from None
    def parse(self, argv):
        out = {o.key: [] if o.many else o.default for o in self.opts}; rest, i = [], 0
        while i < len(argv):
            a = argv[i]; i += 1
            if a == "--": rest += argv[i:]; break
            if not a.startswith("-") or a == "-": rest.append(a); continue
            if not a.startswith("--") and len(a) > 2 and self.find(a[:2]).kind is bool: argv = argv[:i] + ["-" + a[2:]] + argv[i:]; a = a[:2]
            name, eq, val = a.partition("=") if a.startswith("--") else (a[:2], a[2:] != "", a[2:])
            o = self.find(name)
            if o.kind is bool:
                if eq: raise UsageError(f"{name} takes no value")
                out[o.key] = True; continue
            if not eq:
                if i == len(argv): raise UsageError(f"{name} needs a value")
                val = argv[i]; i += 1
            v = self.convert(o, val)
            if o.many: out[o.key].append(v)
            else: out[o.key] = v
        if len(rest) != len(self.args) and not (self.args and self.args[-1].endswith("...") and len(rest) >= len(self.args) - 1):
            raise UsageError(f"expected {' '.join(self.args) or 'no arguments'}, got {len(rest)}")
        return out, rest
    def help(self):
        w = max(len(", ".join(o.names)) for o in self.opts)
        return "\n".join([f"usage: {self.name} {' '.join(self.args)}"] + [f"  {', '.join(o.names):<{w}}  {o.help}" + (f" (default {o.default})" if o.default is not None else "") for o in self.opts])
c = Command("convert", Opt("-b", "--base", kind=int, default=2, help="base"), Opt("-v", "--verbose", kind=bool, default=False, help="say more"), Opt("-q", kind=bool), Opt("--pad", kind=int, help="width"), Opt("-D", "--define", many=True, help="a name"), args=("NUMBER...",))
print(c.help())
for line in ("5", "-b 16 255 256", "--base=8 -v 9", "-b16 7", "-vq 3", "-vb3 9", "-Da=1 -D b -D c=2 1", "-- -5", "--pa 4 2", "--base x 1", "--base", "--nope 1", "-x 1", "--verbose=1 2", "--b 7 1", "-"):
    try: print(line, "->", *c.parse(line.split()))
    except UsageError as e: print(line, "-> error:", e)
