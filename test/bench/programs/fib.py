# calls and integer compares: Fibonacci numbers by double recursion
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


print("fib", fib(32))
