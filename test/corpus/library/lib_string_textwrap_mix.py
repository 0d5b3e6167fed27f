# string constants, Template, Formatter, textwrap together in a letter generator.
import string, textwrap
t = string.Template("Dear $name,\n\n${body}\n\nCost: $$${cost} $other")
print(t.safe_substitute(name="Ann", body="Thanks.", cost=5))
try: t.substitute(name="x")
except KeyError as e: print(repr(e))
try: string.Template("$ bad").substitute()
except ValueError as e: print(e)
print(string.ascii_lowercase, string.digits, string.hexdigits, string.punctuation, len(string.printable), string.capwords("hello big  world"), repr(string.whitespace))
text = "Kernels are large programs that run with every privilege, and a mistake in them is expensive; an interpreter in between turns an oops into an exception."
print(textwrap.fill(text, 40), textwrap.wrap("aaa bb cccccc", 5), textwrap.shorten(text, 30), textwrap.dedent("    a\n      b\n    c\n"), textwrap.indent("x\ny\n\nz", "> "), sep="\n---\n")
print(textwrap.fill(text, 50, initial_indent="* ", subsequent_indent="  "))
class F(string.Formatter):
    def get_value(self, k, a, kw): return kw.get(k, f"<{k}>") if isinstance(k, str) else super().get_value(k, a, kw)
print(F().format("{a} {b:>5} {0}", "pos", a=1), string.Formatter().vformat("{x}-{0}", (1,), {"x": 2}), [f[1:3] for f in string.Formatter().parse("a{b!r:>{w}}c")])
