# An uncaught exception deep in functions, methods, lambdas and comprehensions.
class C:
    def m(self, n):
        return [self.k(i) for i in range(n)]
    def k(self, i):
        f = lambda x: 10 // x
        return f(2 - i)
def go():
    return C().m(
        5,
    )
print("start")
go()
