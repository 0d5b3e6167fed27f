# An exception inside a generator that nobody catches gives exit status 1.
def g():
    try:
        yield 1
        yield 1 // 0
    finally:
        print("generator cleanup")
for x in g():
    print(x)
