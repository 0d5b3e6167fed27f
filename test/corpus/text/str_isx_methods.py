# The is... methods over ASCII.
for name in ("isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "isprintable", "isidentifier", "isdecimal", "isnumeric", "istitle"):
    s = "".join(c for c in map(chr, range(128)) if getattr(c, name)())
    print(name, len(s), repr(s), getattr("", name)())
for w in ("abc", "ABC", "Abc", "aBC", "a1", "A1", "1", "1a", "a b", "A B", " ", "_", "a_b", "Hello World", "Hello world", "It'S", "x1Y"):
    print(w, [int(getattr(w, n)()) for n in ("isalpha", "isalnum", "isupper", "islower", "istitle", "isidentifier")])
