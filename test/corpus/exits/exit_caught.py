# SystemExit can be caught; its code attribute; raise SystemExit directly.
import sys
for args in ((), (0,), (5,), ("text",), (None,), (1, 2)):
    try:
        sys.exit(*args)
    except SystemExit as e:
        print(repr(e.code), e.args)
    except TypeError as e:
        print(e)
print(issubclass(SystemExit, Exception))
raise SystemExit(9)
