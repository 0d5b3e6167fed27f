# Name lookup: local, enclosing, global, builtin; shadowing of builtins; class scope is skipped.
x = "g"
def a():
    x = "a"
    def b():
        def c():
            return x
        return c()
    class K:
        x = "K"
        def m(self):
            return x, self.x
        y = x
    return b(), K().m(), K.y
print(a(), x)
def shadow(len, str=None):
    return len, str
print(shadow(1), len("abc"), shadow(str="s", len=2))
def use_builtin():
    list = [1, 2]
    return list, max(list)
print(use_builtin())
list_ = list
list = "shadowed"
print(list)
del list
print(list((1, 2)), list_ is list)
def cond(flag):
    if flag:
        print = lambda *a: None
    try:
        print("maybe")
    except UnboundLocalError as e:
        return str(e)
    return "fine"
print(cond(True), cond(False))
def params(x, y=x):
    x += "!"
    return x, y
print(params("p"), x)
def nested():
    def inner():
        global x
        x = "changed"
        return x
    x = "local"
    return inner(), x
print(nested(), x)
def for_scope():
    for x in range(2):
        pass
    with_x = x
    def g():
        return x
    return g(), with_x
print(for_scope(), x)
def import_scope():
    import sys
    return "sys" in locals(), sys.maxsize > 0
print(import_scope(), "sys" in globals())
class Outer:
    v = 1
    class Inner:
        try:
            w = v
        except NameError as e:
            w = str(e)
print(Outer.Inner.w, (lambda x: (lambda: x)())(5), [x for x in "ab"], x)
