# Exceptions through class hierarchies: handlers by base, order of handlers, super().__init__.
class A(Exception): pass
class B(A): pass
class C(B, KeyError): pass
class D(Exception):
    def __init__(self, a, b): self.a, self.b = a, b
for x in (A, B, C):
    for order in ((A, B), (B, A), (KeyError, A), (C, B, A)):
        try:
            raise x("m")
        except order as e:
            print(type(e).__name__, str(e), isinstance(e, LookupError), end="; ")
        except Exception as e:
            print("other", end="; ")
print()
d = D(1, b=2)
print(d.args, str(d), repr(d), d.a, d.b, repr(A("x", 1)), str(C("k")), C.__mro__[3].__name__)
def pick(e):
    try: raise e
    except C: return "C"
    except B: return "B"
    except A: return "A"
    except (D, ValueError): return "DV"
    except: return "bare"
print([pick(e) for e in (A(), B(), C(), D(1, 2), ValueError(), KeyError(), KeyboardInterrupt())])
