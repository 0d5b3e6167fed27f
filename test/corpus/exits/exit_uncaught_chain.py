# An uncaught exception raised in a handler and through finally gives exit status 1.
try:
    try:
        {}["missing"]
    except KeyError as e:
        raise RuntimeError("second") from e
    finally:
        print("finally runs")
finally:
    print("outer finally")
