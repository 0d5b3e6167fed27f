# Methods of bytes.
b = b"  the cat,the dog  "
print(b.strip(), b.lstrip(), b.rstrip(), b.split(), b.split(b","), b.find(b"the"), b.rfind(b"the"), b.count(b"the"), b.replace(b"the", b"a"), b.index(b"cat"), b.find(99))
print(b.upper(), b"ABC".lower(), b"hello world".title(), b"abc".capitalize(), b"aB".swapcase(), b"x".center(5, b"*"), b"x".ljust(3), b"x".rjust(3), b"7".zfill(3))
print(b"a,b,c".partition(b","), b"a,b,c".rpartition(b","), b",".join([b"x", b"y"]), b"".join([]), b"a\nb\r\nc".splitlines(), b"a b c".rsplit(None, 1), b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"c")))
print(b"123".isdigit(), b"abc".isalpha(), b"a1".isalnum(), b" \t".isspace(), b"AB".isupper(), b"ab".islower(), b"Ab Cd".istitle(), b"\x80".isascii(), b"".isdigit())
print(b"a\tb".expandtabs(4), b"prefix".removeprefix(b"pre"), b"a.py".removesuffix(b".py"), b"abcabc".translate(bytes.maketrans(b"ab", b"xy")), b"hello".translate(None, b"l"))
print(b"xxaxx".strip(b"x"), b"abc".replace(b"", b"-"), b"aaa".replace(b"a", b"b", 2), b"abab".count(b"ab"), b"".find(b""), b"a".find(b"", 2))
for f in (lambda: b"a".find("a"), lambda: b"a".split(""), lambda: b"a".index(b"z"), lambda: b",".join(["a"]), lambda: b"a".replace("a", "b"), lambda: b"a".startswith("a"), lambda: b"a".strip("a")):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
