# An uncaught exception gives exit status 1 after the output so far.
print("before")
def f(n):
    if n == 0:
        raise ValueError("uncaught")
    f(n - 1)
f(5)
print("never")
