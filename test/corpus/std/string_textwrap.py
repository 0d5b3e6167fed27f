# string and textwrap
import string, textwrap
from string import Template, Formatter

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
print(string.capwords("hello wORLD  x"), string.capwords("a-b-c", "-"))
t = Template("$who likes ${what}s, $$5 $who")
print(t.substitute(who="tim", what="kung pao"), t.substitute({"who": 1, "what": 2}), t.substitute({"who": 1}, what=3), t.template, t.is_valid(), t.get_identifiers())
show(t.substitute, who=1); print(t.safe_substitute(who="x"), Template("$ $1 ${").safe_substitute(), Template("a$").is_valid())
show(Template("a\nb $ c").substitute); show(Template("$5").substitute); show(Template("${a").substitute, a=1); show(Template("x $$ y").substitute)
class Pct(Template): delimiter = "%"
print(Pct("%name %%d ${x}").substitute(name=5))
f = Formatter()
print(f.format("{0} {1!r:>5} {x:{w}d} {{}} {a[k]} {b.real}", 1, "s", x=5, w=4, a={"k": "v"}, b=7), f.format("{} {}", 1, 2), f.vformat("{0}{y}", (1,), {"y": 2}))
for s in ("{", "}", "{0", "{0!}", "{0!z}", "{1}", "{a}", "{}{0}", "{0}{}", "{0.}", "{0!rx}", "{:{:{:{}}}}"): show(f.format, s, 1)
print(list(f.parse("a{b!r:>{w}}c{{d}}{e[1:2]}")), f.get_field("0.real", (5,), {}), list(f.parse("")))
class Def(Formatter):
    def get_value(self, key, args, kw): return kw.get(key, "?") if isinstance(key, str) else args[key]
    def check_unused_args(self, used, args, kw): self.used = sorted(map(str, used))
d = Def(); print(d.format("{nope} {0} {yes}", 1, yes=2), d.used)

text = "The quick brown fox jumped over the lazy dog. It was a well-known, state-of-the-art e-mail -- or was it? See www.example.com/a-very-long-url-that-goes-on-and-on."
for w in (10, 20, 33, 70): print(textwrap.wrap(text, w))
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("a" * 25, 10), textwrap.wrap("a" * 25, 10, break_long_words=False), textwrap.wrap("", 5), textwrap.wrap("   ", 5), textwrap.wrap("  lead and   inner  ", 12), textwrap.wrap("  x  y ", 4, drop_whitespace=False))
print(textwrap.wrap("one\ttwo\nthree", 20), textwrap.wrap("one\ttwo\nthree", 20, expand_tabs=False, replace_whitespace=False), textwrap.wrap("a-b c-d ee-ff gg-hh", 5), textwrap.wrap("ee-ff gg-hh", 5, break_on_hyphens=False))
print(textwrap.wrap("End. Next! 'Q.' done", 40, fix_sentence_endings=True), textwrap.wrap("x--y aa--bb --opt --long-opt foo--", 6), textwrap.wrap("this is-a-test of mother-in-law x-1-y 2-3", 8))
print(textwrap.shorten("Hello  world of wrapping!", 12), textwrap.shorten("Hello world", 11), textwrap.shorten("Hello world", 10, placeholder="..."), textwrap.shorten("Hello", 5), textwrap.wrap(text, 30, max_lines=2), textwrap.wrap("aaa bbb ccc ddd", 7, max_lines=1, placeholder="~"))
show(textwrap.wrap, "x", 0); show(textwrap.shorten, "hello world foo", 3)
print(repr(textwrap.dedent("  a\n    b\n\n  c\n")), repr(textwrap.dedent("\tx\n\t y")), repr(textwrap.dedent("  a\n\tb")), repr(textwrap.dedent("  \n a\n   \n  b")), repr(textwrap.dedent("a\n b")))
print(repr(textwrap.indent("a\n\n b\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda l: True)), repr(textwrap.indent("", "x")))
w = textwrap.TextWrapper(width=15, tabsize=2); print(w.wrap("tab\there and more text"), w.fill("x y"))
