# The tree of built-in exceptions: bases, catching order, constructor results, class attributes.
names = "ArithmeticError AssertionError AttributeError BufferError EOFError ImportError IndexError KeyError LookupError MemoryError NameError NotImplementedError OSError OverflowError RecursionError ReferenceError RuntimeError StopIteration SyntaxError IndentationError TabError SystemError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError ValueError ZeroDivisionError FileNotFoundError PermissionError TimeoutError Warning UserWarning DeprecationWarning RuntimeWarning GeneratorExit KeyboardInterrupt SystemExit".split()
for n in names:
    c = getattr(__import__("builtins"), n)
    print(n, [b.__name__ for b in c.__mro__[1:-1]])
def who(e):
    try: raise e
    except ZeroDivisionError: return "zero"
    except ArithmeticError: return "arith"
    except (KeyError, IndexError): return "lookup two"
    except LookupError: return "lookup"
    except UnicodeError: return "unicode"
    except ValueError: return "value"
    except OSError: return "os"
    except NameError: return "name"
    except RuntimeError: return "runtime"
    except Exception: return "exception"
    except BaseException: return "base"
print([who(e) for e in (ZeroDivisionError(), OverflowError(), KeyError(), LookupError(), UnicodeDecodeError("a", b"", 0, 1, "r"), ValueError(), FileNotFoundError(), UnboundLocalError(), RecursionError(), NotImplementedError(), TypeError(), StopIteration(), KeyboardInterrupt(), GeneratorExit(), SystemExit())])
