# Triple-quoted strings, line continuation, indentation inside strings, embedded quotes.
a = """first
  second "quoted" and ''triple''
	tab
"""
b = '''it's
\
joined \
lines\n'''
print(repr(a), repr(b), len(a.splitlines()), a.splitlines()[1].strip())
def f():
    s = """
    indented
      more
    """
    return [l for l in s.split("\n")]
print(f(), """""", '''''', """a""" 'b' '''c''', r"""raw\n
\t""")
print("""\"""", '''"''', """'""", "a" "b"
      "c")
t = ("one "
     "two "  # a comment between the parts
     f"three {1 + 2} "
     'four')
print(t, t.count(" "))
x = 1 + \
    2 + \
    3
y = [
    1,

    # comment
    2,
]
print(x, y, {
    "k":
        "v",
}["k"])
