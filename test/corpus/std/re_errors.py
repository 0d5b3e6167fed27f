# re: patterns and templates that are wrong: messages and positions.
import re

BAD = ["(", ")", "(a", "a)", "[", "[a", "[]", "[^]", "*", "+a", "a**", "a*?*", "a{3,2}", "^*", "(*a)", "|*", "(?", "(?P", "(?P<", "(?P<a",
       "(?P<>a)", "(?P<1a>b)", "(?P<a>x)(?P<a>y)", "(?P=", "(?P=x)", "(?P<x>(?P=x))", "(?Px)", "(?<a)", "(?<", "(?z)", "(?i", "(?i-",
       "(?i-)", "(?i-i:a)", "(?-u:a)", "(?au:a)", "(?L)a", "(?iz)", "(?i#)", "a(?i)b", "(?#abc", "\\", "a\\", "[\\", "\\q", "[\\q]",
       "\\x1", "\\x", "[\\xg]", "\\u12", "\\U0011", "\\8", "\\1", "(a)\\2", "(\\1)", "\\400", "[\\400]", "[\\9]", "[z-a]", "[\\d-a]",
       "[a-\\d]", "(?<=a*)b", "(?<=a|bc)", "(?<!a+)", "(?(", "(?()a)", "(?(1)a)", "(?(x)a)", "(?(0)a)", "(?(a!)b)", "(?(1)a|b|c)",
       "(a)(?(1)b|c|d)", "(?<=(a)\\1)", "a{99999999999}", "\n\n  (", "\u00e9(", "(?P<\u00e9>", "a(?P<x y>b)", "(?P<x>a)(?P=y)", "x{2}{3}"]
for pattern in BAD:
    for p in [pattern, pattern.encode("utf-8")]:
        try:
            print(repr(p), re.compile(p))
        except re.error as e:
            print(repr(p), e, "|", e.msg, e.pos, e.lineno, e.colno, e.pattern == p)
        except Exception as e:
            print(repr(p), type(e).__name__, e)
for template in ["\\", "\\g", "\\g<", "\\g<>", "\\g<x", "\\g<x>", "\\g<n>", "\\g<1>", "\\g<9>", "\\g<-1>", "\\g<a b>", "\\9", "\\99", "\\q",
                 "\\400", "\\0", "\\07", "\\012", "\\101", "\\n\\t\\\\", "\\.", "\\1\\2", "\\&"]:
    try:
        print(repr(template), repr(re.sub("(?P<n>a)(b)?", template, "xay")))
    except (re.error, IndexError) as e:
        print(repr(template), type(e).__name__, e)


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


attempt(re.match, "a", b"a")
attempt(re.match, b"a", "a")
attempt(re.match, "a", 5)
attempt(re.compile, 5)
attempt(re.compile, re.compile("a"), re.I)
attempt(re.compile, "a", re.L)
attempt(re.compile, "a", re.A | re.U)
attempt(re.compile, b"a", re.U)
attempt(re.compile, "(?a)b", re.U)
m = re.match("(a)(?P<n>b)?", "a")
for g in [3, -1, "x", None, 1.5, "n", True]:
    attempt(m.group, g)
    attempt(m.span, g)
attempt(m.__getitem__, 2)
attempt(re.sub, "a", 5, "a")
attempt(re.sub, "a", lambda m: 5, "ab")
attempt(re.Pattern)
attempt(re.Match)
