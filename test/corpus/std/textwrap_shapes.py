# textwrap: wrap, fill, shorten, dedent, indent with every option.
import textwrap
from textwrap import wrap, fill, shorten, dedent, indent
text = "The quick brown fox, which is well-known, jumped over the extraordinarily-lazy dog.  It did not\tmind."
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
for w in (10, 20, 33, 200): print(w, wrap(text, w))
for k in (dict(break_long_words=False), dict(break_on_hyphens=False), dict(initial_indent="* ", subsequent_indent="  "), dict(max_lines=2), dict(max_lines=2, placeholder=" …"), dict(max_lines=1, placeholder="<>"), dict(expand_tabs=False), dict(replace_whitespace=False), dict(drop_whitespace=False), dict(fix_sentence_endings=True), dict(tabsize=2), dict(break_long_words=False, break_on_hyphens=False)):
    print(k, wrap(text, 18, **k))
print(wrap(""), wrap("   "), wrap("a"), wrap("aaaaaaaaaa", 4), wrap("a-b-c-d", 3), wrap("--option=value", 6), wrap("x\n\ny", 10), wrap("  lead", 10), wrap("a  b   c", 3), wrap("é" * 5, 2))
show(wrap, "abc", 0); show(wrap, "abc", -1); show(wrap, "ab cd", 3, max_lines=1, placeholder="long placeholder"); show(wrap, 5)
print(fill("one two three", 7, initial_indent="> ", subsequent_indent="| "))
print([shorten("hello  big   world", w) for w in (5, 6, 10, 11, 15, 50)], shorten("hello world", 8, placeholder="…"), shorten("  a  ", 10), shorten("", 5))
show(shorten, "hello world", 3)
for d in ("  a\n  b", "  a\n    b\n  c\n", "\ta\n\tb", "\ta\n  b", "a\n  b", "  \n  a\n\n  b", "    \n", "", "  a\n \n  b", "  a\r\n  b"): print(repr(dedent(d)))
print(repr(indent("a\nb\n\nc", "> ")), repr(indent("a\n \nb\n", "--", lambda l: True)), repr(indent("", "x")), repr(indent("a\r\nb", "  ")), repr(indent("x\n", "", None)))
w = textwrap.TextWrapper(width=12, initial_indent="- "); print(w.wrap("alpha beta gamma delta"), w.fill("alpha beta")); w.width = 8; w.subsequent_indent = "    "; print(w.wrap("alpha beta gamma"))
def block(s): return "\n".join(f"| {l:<24} |" for l in wrap(dedent(s).strip(), 24))
print(block("""
    This paragraph is dedented,
    stripped and wrapped again
    into a box."""))
