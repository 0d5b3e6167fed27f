# KeyboardInterrupt caught as BaseException, not as Exception.
try:
    try: raise KeyboardInterrupt("by hand")
    except Exception: print("never")
    else: print("never")
    finally: print("finally")
except BaseException as e: print(repr(e), isinstance(e, Exception))
try: raise GeneratorExit
except BaseException as e: print(repr(e))
print(sorted(c.__name__ for c in BaseException.__subclasses__() if c.__name__ in ("Exception", "SystemExit", "KeyboardInterrupt", "GeneratorExit")))
