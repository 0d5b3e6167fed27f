# except*: parts of a group, naked exceptions, what the clauses raise.
def t(exc, *clauses):
    pass
def run(e):
    try:
        try:
            raise e
        except* ValueError as g:
            print('V', repr(g), g.exceptions)
        except* (TypeError, KeyError) as g:
            print('T', repr(g))
            raise RuntimeError('new') from None
        except* OSError:
            print('O')
            raise
        else:
            print('else')
        finally:
            print('finally')
    except BaseException as x:
        print('out', repr(x), repr(x.__cause__), repr(x.__context__))
        if isinstance(x, BaseExceptionGroup):
            for y in x.exceptions: print('   ', repr(y))
run(ValueError(1)); run(TypeError(2)); run(OSError(3)); run(ZeroDivisionError(4))
run(ExceptionGroup('a',[ValueError(1),TypeError(2),ExceptionGroup('b',[OSError(3),KeyError(4),ZeroDivisionError(5)])]))
run(BaseExceptionGroup('a',[KeyboardInterrupt(),ValueError(1)]))
run(ExceptionGroup('a',[OSError(1),ExceptionGroup('b',[OSError(3)])]))
for i in range(3):
    try:
        raise ExceptionGroup('x',[ValueError(i)])
    except* ValueError as e:
        for j in range(5):
            if j==2: break
            if j==1: continue
            print(i,j,e)
try: e
except NameError: print('unbound')
import sys
def f():
    try:
        raise ExceptionGroup('a',[ValueError(1),TypeError(2)])
    except* ValueError:
        print(sys.exc_info()[0], sys.exc_info()[1].exceptions)
        raise KeyError('k')
try: f()
except ExceptionGroup as e:
    print(repr(e)); print([ (repr(q), repr(q.__context__)) for q in e.exceptions])
print(sys.exc_info())
