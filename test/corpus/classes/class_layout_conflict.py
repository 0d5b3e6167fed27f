# bases whose instances cannot be laid out together
class P: pass
class E0: __slots__ = ()
class S: __slots__ = ("a",)
class T: __slots__ = ("b", "c")
class S2(S): __slots__ = ("d",)
class S3(S): pass
class Li(list): pass
class Ex(Exception): pass
class Va(ValueError): pass
class In(int): pass
class Me(type): pass
names = "P E0 S T S2 S3 Li Ex Va In Me dict KeyError object".split()
for a in names:
    for b in names:
        try:
            c = type("C", (globals().get(a) or eval(a), globals().get(b) or eval(b)), {})
            print(a, b, [k.__name__ for k in c.__mro__])
        except TypeError as e:
            print(a, b, str(e)[:40])
