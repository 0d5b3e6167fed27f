# Case methods of str.
words = ("hello world", "Hello World", "HELLO", "hello", "", "123", "a1b2", "they're bill's", "x-y z_w", "ALL caps Mixed")
for w in words:
    print(repr(w), w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold())
    print(w.isupper(), w.islower(), w.istitle(), w.isalpha(), w.isdigit(), w.isalnum(), w.isspace(), w.isidentifier(), w.isprintable(), w.isascii(), w.isdecimal(), w.isnumeric())
for w in (" ", "\t\n", "a b", "_x", "1x", "class", "x\n", "A", "Ab Cd", "AB", "1A", "é"):
    print(repr(w), w.isspace(), w.isidentifier(), w.isprintable(), w.istitle(), w.isupper(), w.isascii())
