# divmod, pow with a modulus and round with digits on ints, floats and bools.
def show(f, *a):
    try: print(f(*a), end=" ")
    except Exception as e: print(type(e).__name__, e, end=" ")
for a in (7, -7, 7.5, -7.5, True):
    for b in (2, -2, 0.5, 0):
        show(divmod, a, b)
    print()
for args in ((2, 10, 1000), (2, -1, 7), (2, -1, 4), (-3, 3, 5), (3, 3, -5), (0, 0, 1), (5, 0, 1), (2, 3, 0), (2.0, 2, 3), (2, 2, 2.5)):
    show(pow, *args)
print()
for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16, 1e300):
    show(round, x)
    show(round, x, 2)
    show(round, x, -1)
    print()
for n in (0, 5, 15, 25, 1234567, -15, 10 ** 20 + 5):
    show(round, n, -1)
    show(round, n, -3)
    show(round, n, 2)
    print()
show(round, "x"); show(round, 1.5, "a"); show(round, 1.5, None); show(round, float("nan")); show(round, float("inf")); show(round, float("inf"), 1)
print(type(round(1.0)).__name__, type(round(1.0, 0)).__name__, type(round(5, 1)).__name__, round(True), round(number=2.5), round(1e-320, 320))
