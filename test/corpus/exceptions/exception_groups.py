# ExceptionGroup: making, splitting, deriving, and the refusals.
for a in [(), ('m',), ('m',[]), (3,[ValueError()]), ('m',5), ('m',[3]), ('m',[KeyboardInterrupt()])]:
    try: print(repr(ExceptionGroup(*a)))
    except Exception as e: print(type(e).__name__, e)
print(type(BaseExceptionGroup('x',[ValueError()])), ExceptionGroup.__mro__)
g=ExceptionGroup('g',[ValueError(1),ExceptionGroup('h',[TypeError(2),ValueError(3)])])
print(g.split(ValueError), g.subgroup(lambda e: isinstance(e,TypeError)), g.message, str(g))
g.add_note('n'); m,r=g.split(TypeError); print(m.__notes__, r.__notes__)
class MyG(ExceptionGroup):
    def __new__(cls, message, exceptions, code):
        o=super().__new__(cls,message,exceptions); o.code=code; return o
    def derive(self, e): return MyG(self.message,e,self.code)
x=MyG('q',[ValueError(1),TypeError(2)],99)
m,r=x.split(ValueError); print(type(m),m.code,r.code, repr(m))
try: g.split(3)
except TypeError as e: print(e)
try:
    try: raise ValueError
    except* ExceptionGroup: pass
except TypeError as e: print(e)
try:
    try: raise ValueError
    except* 3: pass
except Exception as e: print(type(e), e)
print(issubclass(ExceptionGroup, Exception), ExceptionGroup[int])
