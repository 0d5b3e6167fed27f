# pass, Ellipsis, docstrings and expression statements do nothing; their places.
def a(): pass
def b(): ...
def c(): "doc only"
def d():
    """doc"""
    "not doc"
    5
    [1, 2]
    ...
class E: pass
class F: ...
class G:
    "class doc"
    pass
for _ in range(2): pass
while False: ...
if 1: pass
else: pass
try: pass
except ValueError: pass
else: ...
finally: pass
print(a(), b(), c(), d(), c.__doc__, d.__doc__, E.__doc__, G.__doc__, F().__class__.__name__, a.__doc__)
def f(x=...): return x is ...
print(f(), f(1), ..., [...], {...: 1}, type(...), bool(...), ... == Ellipsis, repr(...), str(...), hash(...) == hash(Ellipsis), (..., ...)[1])
def nodoc():
    x = 1
    "late"
def fdoc():
    f"not a doc {1}"
def bdoc():
    b"bytes are none"
def cdoc():
    "joined " "doc"
def edoc():
    ("paren doc")
print(nodoc.__doc__, fdoc.__doc__, bdoc.__doc__, cdoc.__doc__, edoc.__doc__)
lambda: "x"
1 < 2
print
a
"statement string"
print(__doc__)
