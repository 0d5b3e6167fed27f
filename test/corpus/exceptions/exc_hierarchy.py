# The exception class tree and which handler catches what.
for c in (ArithmeticError, ZeroDivisionError, OverflowError, LookupError, KeyError, IndexError, AttributeError, NameError, UnboundLocalError, TypeError, ValueError, UnicodeError, UnicodeDecodeError, RuntimeError, RecursionError, NotImplementedError, StopIteration, GeneratorExit, KeyboardInterrupt, SystemExit, AssertionError, ImportError, ModuleNotFoundError, OSError, MemoryError, EOFError, SyntaxError, IndentationError, Warning, DeprecationWarning, Exception, BaseException, StopAsyncIteration, BufferError):
    print([k.__name__ for k in c.__mro__])
def t(x, *handlers):
    for h in handlers:
        try:
            raise x
        except h:
            print(h.__name__ if isinstance(h, type) else len(h), end=" ")
        except BaseException:
            print("-", end=" ")
    print()
t(ZeroDivisionError(), ArithmeticError, Exception, ValueError, BaseException)
t(KeyError(1), LookupError, IndexError, (TypeError, KeyError))
t(SystemExit(1), Exception, BaseException, SystemExit)
t(KeyboardInterrupt(), Exception, BaseException)
t(GeneratorExit(), Exception, GeneratorExit)
t(ModuleNotFoundError("m"), ImportError, OSError)
t(RecursionError(), RuntimeError)
print(IOError is OSError, EnvironmentError is OSError, issubclass(bool, int), StopIteration(5).value, SystemExit(3).code)
try:
    try:
        raise ValueError("v")
    except 5:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("v")
    except (TypeError, "x"):
        pass
except TypeError as e:
    print(e)
