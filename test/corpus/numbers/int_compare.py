# Comparison of ints with ints, bools and floats; chained comparison; big values.
print(1 < 2, 2 <= 2, 3 > 4, 4 >= 4, 1 == 1, 1 != 1)
print(1 == 1.0, 1 == True, 0 == False, 2 == True, 1.0 == True)
print(10 ** 20 == 1e20, 10 ** 20 + 1 == 1e20, 10 ** 20 + 1 > 1e20, 2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53))
print(10 ** 400 > 1e308, -10 ** 400 < -1e308, 10 ** 400 > float("inf"), 10 ** 400 < float("inf"), 5 < float("nan"), 5 != float("nan"))
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1, 1 == 1 == 1, 1 < 2 > 1, 5 != 5 != 6)
def f(x):
    print("f", x, end=" ")
    return x
print(f(1) < f(2) < f(3))
print(f(2) < f(1) < f(3))
print(f(1) == f(1) != f(2) <= f(2))
print(sorted([10 ** 30, -1, 2 ** 63, 0, -2 ** 63, 5, 10 ** 29, True]))
print(max(3, 10 ** 20, 2 ** 64), min(3, -10 ** 20, 0))
for op in ("<", "<=", ">", ">="):
    try:
        print({"<": lambda: 1 < "a", "<=": lambda: 1 <= None, ">": lambda: [] > 1, ">=": lambda: 1 >= (1,)}[op]())
    except TypeError as e:
        print(e)
print(1 == "1", 1 != "1", None == 0, [] == 0)
