# An uncaught RecursionError gives exit status 1.
def f(n):
    return f(n + 1) + 1
print("going down")
f(0)
