# Configuration from defaults, a text file and overrides: dataclasses, enum, re, ChainMap, json and copy.
import copy, json, re
from collections import ChainMap
from dataclasses import dataclass, field, fields, asdict, replace
from enum import Enum
class Level(Enum):
    LOW = 1
    HIGH = 2
@dataclass
class Server:
    host: str = "localhost"
    port: int = 80
    tags: list = field(default_factory=list)
    level: Level = Level.LOW
    debug: bool = False
def convert(kind, text):
    if kind is bool:
        if text.lower() not in ("yes", "no", "true", "false"): raise ValueError(f"not a truth value: {text!r}")
        return text.lower() in ("yes", "true")
    if kind is list: return [t.strip() for t in text.split(",") if t.strip()]
    if isinstance(kind, type) and issubclass(kind, Enum): return kind[text.upper()]
    return kind(text)
def parse(text):
    section, out = "main", {}
    for n, line in enumerate(text.splitlines(), 1):
        line = re.sub(r"\s*#.*", "", line).strip()
        if not line: continue
        if m := re.fullmatch(r"\[(\w+)\]", line): section = m[1]; continue
        key, eq, value = (p.strip() for p in line.partition("="))
        if not eq: raise SyntaxError(f"line {n}: {line!r}")
        out.setdefault(section, {})[key] = re.sub(r"\$\{(\w+)\}", lambda m: out.get(section, {}).get(m[1], "?"), value)
    return out
def build(values):
    kinds = {f.name: f.type for f in fields(Server)}
    return Server(**{k: convert(kinds[k], v) for k, v in values.items() if k in kinds})
TEXT = """
[base]
host = example.org   # where
port = 8080
[dev]
name = dev
host = ${name}.example.org
tags = a, b,, c
debug = Yes
level = high
"""
conf = parse(TEXT); print(conf)
base, dev = build(conf["base"]), build(ChainMap(conf["dev"], conf["base"]))
print(base, dev, sep="\n")
print(replace(dev, port=1), asdict(base)["level"], json.dumps(asdict(dev), default=lambda o: o.name), dev == copy.deepcopy(dev), copy.copy(dev).tags is dev.tags)
c = ChainMap({"port": "1"}, conf["dev"], conf["base"]); print(build(c), c["host"], sorted(c))
for bad in ({"port": "x"}, {"debug": "maybe"}, {"level": "mid"}):
    try: build(bad)
    except (ValueError, KeyError) as e: print(type(e).__name__, e)
try: parse("a = 1\nnonsense")
except SyntaxError as e: print(e)
