# Strings: literals, quotes, concatenation, repetition, membership, indexing.
print('single', "double", '''triple
line''', """another
one""")
print("it's", 'say "hi"', 'it\'s', "tab\there", "nl\\n", r"raw\n\t", "a" "b" 'c')
s = "hello, world"
print(len(s), s[0], s[-1], s[4], s[-5], s + "!", s * 2, 3 * "ab", "x" * 0, "x" * -3)
print("ell" in s, "xyz" in s, "" in s, "lo, w" not in s, "hello, world!" in s)
print(s == "hello, world", s != "Hello", "a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "Z" < "a")
for c in "abc":
    print(c, ord(c), end=" ")
print()
print(min("hello"), max("hello"), sorted("hello"), list("abc"), tuple("xy"), len(set("hello")))
for i in (12, -13, 100):
    try:
        s[i]
    except IndexError as e:
        print(e)
for f in (lambda: s["a"], lambda: s[1.0], lambda: s + 1, lambda: 1 + s, lambda: s * "a", lambda: s - "a", lambda: 1 in s, lambda: s[None]):
    try:
        f()
    except TypeError as e:
        print(e)
try:
    s[0] = "j"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
s += "?"
print(s)
print("line one\
 continued", ("implicit "
 "join"))
