# __repr__, __str__, __format__, __bytes__ and where each is used.
class A:
    def __repr__(self): return "A-repr"
class B:
    def __str__(self): return "B-str"
    def __repr__(self): return "B-repr"
class C(B):
    def __format__(self, s): return f"C-fmt({s})"
    def __bytes__(self): return b"C-bytes"
a, b, c = A(), B(), C()
print(a, b, c, [a, b, c], (a,), {a: b}, str(a), str(b), repr(b), f"{a} {b} {c} {c:x} {b!r}", "%s %r" % (b, b), "{} {!r}".format(b, b), bytes(c))
print({"k": a}, {b}, frozenset([a]), [[b]], str([b]), str({1: b}), ascii(b))
class D:
    def __init__(self, **k): self.__dict__.update(k)
    def __repr__(self):
        return type(self).__name__ + "(" + ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items()) + ")"
print(D(x=1, y="s", z=D(w=None)))
class Node:
    def __init__(self, v, n=None): self.v, self.n = v, n
    def __repr__(self): return f"{self.v} -> {self.n!r}"
print(Node(1, Node(2, Node(3))))
class Bad:
    def __repr__(self): return None
for f in (lambda: repr(Bad()), lambda: str(Bad()), lambda: f"{Bad()}", lambda: [Bad()].__repr__()):
    try:
        f()
    except TypeError as e:
        print(e)
class Raise:
    def __repr__(self): raise ValueError("in repr")
try:
    print([1, Raise()])
except ValueError as e:
    print(e)
class Sub(str):
    def __repr__(self): return "SUB"
    def __str__(self): return "substr"
print(Sub("x"), [Sub("x")], f"{Sub('x')}", "".join([Sub("x")]), Sub("x") + "")
print(A, [A], type(A), B.__str__(b))
