# string: Template with all its options, capwords, Formatter subclasses and the constants.
import string
from string import Template, Formatter
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
t = Template("$who owes ${amount} to $$bank, $who!")
print(t.substitute(who="Al", amount=5), t.safe_substitute(who="Al"), t.substitute({"who": "x"}, amount=1), t.template, t.get_identifiers(), t.is_valid())
show(t.substitute); show(t.substitute, who=1); show(Template("$").substitute); show(Template("a $ b").substitute); show(Template("${").substitute); show(Template("${a b}").substitute, a=1); show(Template("line1\n $1x").substitute); print(Template("$ ${ $1 $a").safe_substitute(a=2), Template("$ x").is_valid(), Template("$é $a_1 ${b}c").safe_substitute(a_1=1, b=2))
class Pct(Template): delimiter = "%"
print(Pct("%a_b %notid %% $x").safe_substitute(a_b="ok"), Pct("%a_b").get_identifiers())
print(string.capwords("hello  big\tworld"), string.capwords("a-b c-d", "-"), string.capwords(""))
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
f = Formatter(); print(f.format("{0}-{x}", 1, x=2), f.vformat("{} {a[0]}", (5,), {"a": "q"}), list(f.parse("a{b!r:>{w}}c{{}}{0.x}")), f.format("{:{}}", 3, 4))
show(f.format); show(f.format, "{}"); show(f.format, "{a}"); show(f.format, "{0} {}", 1); show(f.format, "{!z}", 1)
class Dflt(Formatter):
    def get_value(self, key, args, kwargs):
        try: return super().get_value(key, args, kwargs)
        except (KeyError, IndexError): return f"<{key}>"
    def convert_field(self, value, conversion): return value.upper() if conversion == "u" else super().convert_field(value, conversion)
    def format_field(self, value, spec): return f"[{value}]" if spec == "box" else super().format_field(value, spec)
    def check_unused_args(self, used, args, kwargs): unused.extend(k for k in kwargs if k not in used)
unused = []; d = Dflt(); print(d.format("{a} {b} {9} {c!u} {a:box}", a=1, c="low", z=0), unused)
print(f.get_field("0.real", (5,), {}), f.convert_field("é", "a"), f.format_field(3.14159, ".2f"), f.convert_field(1, None), Formatter().format("{0[k]}", {"k": 1}))
