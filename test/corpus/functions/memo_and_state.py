# Functions that remember: attributes, closures, defaults, globals, classes, generators; each counts the same way.
def by_attr(): by_attr.n += 1; return by_attr.n
by_attr.n = 0
def make():
    n = 0
    def inc(): nonlocal n; n += 1; return n
    return inc
by_cell = make()
def by_default(box=[0]): box[0] += 1; return box[0]
total = 0
def by_global(): global total; total += 1; return total
class ByCall:
    n = 0
    def __call__(self): self.n += 1; return self.n
by_obj = ByCall()
def gen():
    n = 0
    while True: n += 1; yield n
g = gen()
by_gen = lambda: next(g)
by_iter = iter(range(1, 100)).__next__
by_dict = (lambda d: lambda: d.__setitem__("n", d.get("n", 0) + 1) or d["n"])({})
fs = [by_attr, by_cell, by_default, by_global, by_obj, by_gen, by_iter, by_dict]
print([[f() for _ in range(3)] for f in fs], total, by_attr.n, by_default.__defaults__, by_cell.__closure__[0].cell_contents, by_obj.n, ByCall.n)
other = make()
print(other(), by_cell(), make()(), ByCall()(), by_default([9]), by_default())
