# re: every construct of a pattern, on texts that match and texts that do not.
import re

CASES = [
    (r"abc", "xabcx abc"), (r"a.c", "abc a\nc"), (r"(?s)a.c", "a\nc"), (r"^ab$", "ab\n"), (r"^ab\Z", "ab\n"),
    (r"(?m)^\w+$", "one\ntwo three\nfour"), (r"\Afoo", "foofoo"), (r"\bfoo\b", "foo food foo."), (r"\Boo\B", "foox"),
    (r"[abc]+", "xxabcabx"), (r"[^abc]+", "abcxyzabc"), (r"[a-f0-9]+", "xyz12ffg"), (r"[]a]+", "a]a"), (r"[^]a]+", "b]a"),
    (r"[a\]b-]+", "a]-b"), (r"[\d\s]+", "a1 2\t3b"), (r"[\w.]+", "a.b_c-d"), (r"[^\W\d]+", "12ab34"), (r"\d+", "a123b45"),
    (r"\D+", "12ab"), (r"\S+", " ab cd"), (r"a*", "baac"), (r"a+?", "aaa"), (r"a??b", "aab"), (r"a{2}", "aaaaa"),
    (r"a{2,}", "aaaaa"), (r"a{,2}", "aaaaa"), (r"a{2,3}?", "aaaaa"), (r"a{,}", "aaa"), (r"a{x}", "a{x}"), (r"a{1", "a{1"),
    (r"(a|b)*c", "ababc"), (r"(?:ab|cd)+", "abcdab"), (r"(a)|(b)", "ab"), (r"(a)(b)?(c)?", "abc ac a"),
    (r"(?P<x>a)(?P<y>b)", "ab"), (r"(a+)\1", "aaaa"), (r"(?P<q>['\"]).*?(?P=q)", "'a' \"b\""), (r"(a)(?=b)", "abac"),
    (r"a(?!b)", "abac"), (r"(?<=a)b", "abcb"), (r"(?<!a)b", "abcb"), (r"(?<=ab|cd)e", "abecde"), (r"(a)?(?(1)b|c)", "ab c"),
    (r"(?P<n>a)?(?(n)b)", "ab"), (r"(?i)AbC", "aBc"), (r"(?i:a)b", "Ab AB"), (r"(?-i:a)b", "ab"), (r"(?x) a  b # c", "ab"),
    (r"a++b", "aaab"), (r"a++a", "aaa"), (r"a*+", "aa"), (r"a?+a", "a"), (r"(?>a+)b", "aab"), (r"(?>a|ab)c", "abc"),
    (r"(?:a|b)++c", "abac"), (r"a{1,2}+a", "aaa"), (r"(?#comment)a", "a"), (r"\x41\u0042\103\n", "ABC\n"), (r"\0", "\0"),
    (r"(?:)*", "a"), (r"(|a)+", "aaa"), (r"(a|b*)*", "aabb"), (r"(a*)*", "aab"), (r"(a*)+", "b"), (r"((a)|b)*", "ab"),
    (r"(?:(a)|b)*", "abb"), (r"(a(b)?)+", "aba"), (r"(\w+)\s+\1", "the the cat"), (r"x*", "axb"), (r"\\", "a\\b"),
    (r"(?i)straße|ſ", "STRAßE s"), (r"[à-ü]+", "éàü"), (r"(?i)[à-ü]+", "ÉÀÜ"), (r"\w+", "naïve Ωmega ٣"), (r"(?a)\w+", "naïve"),
    (r"\d", "٣3"), (r"(?i)[k]", "\u212a"), (r"(?i)\u03c3", "\u03c2\u03a3"), (r"(?s:.)(.)", "\na"), (r"$", "a\nb\n"),
    (r"(?m)$", "a\nb\n"), (r"(?m)^", "a\nb\n"), (r"[\b]", "\b"), (r"[a-]", "-"), (r"[-a]", "-"), (r"(?:a{2}){2}", "aaaaa"),
    (r"(?:a|ab)(?:c|bcd)(d*)", "abcd"), (r"(.*?)(\d+)$", "ab123"), (r"(?=(\w+))\1:", "abc:"), (r"(?!)", "a"), (r"a||b", "ab"),
    (r"(?<=(a))b\1", "aba"), (r"\.\*\[", ".*["), (r"(a){0}b", "ab"), (r"(?:ab){0,1}?b", "abb"), (r"(?:ab)*?b", "ababb"),
    (r"(?:(?:a)*b)*", "aabab"), (r"[\0-\x1f]", "\x05"), (r"(?i)[^x]", "Xy"), (r"[\[]", "["), (r"a(?:b|c|d){4,5}?(.)", "acdbcdbe"),
]
for pattern, text in CASES:
    for name in ["search", "match", "fullmatch"]:
        m = getattr(re, name)(pattern, text)
        print(pattern, name, m and (m.span(), m.groups(), m.groupdict(), m.lastindex, m.lastgroup, m.regs))
    print(re.findall(pattern, text), [m.span() for m in re.finditer(pattern, text)], re.split(pattern, text))
    print(repr(re.sub(pattern, r"<\g<0>>", text)), re.subn(pattern, "-", text, 1), re.compile(pattern))
    try:
        print(re.findall(pattern.encode("latin-1"), text.encode("latin-1")))
    except (UnicodeEncodeError, re.error) as e:
        print(type(e).__name__)
