# Conditional expressions, nesting, lambdas, precedence.
for n in range(-2, 3):
    print("neg" if n < 0 else "zero" if n == 0 else "pos", end=" ")
print()
f = lambda x: "even" if x % 2 == 0 else "odd"
print([f(i) for i in range(5)])
print([i if i % 2 else -i for i in range(6)])
print((lambda: 1)() if True else (lambda: 2)())
x = 5
print(x if x > 3 else y)
print(1 + 2 if x else 3 + 4, (1 if x else 2) + 10)
y = (a := 10) if x == 5 else (a := 20)
print(y, a)
print([*([1, 2] if x else []), *([] if x else [3])], {**({"a": 1} if x else {})})
def g(v):
    return v and v[0] if v else None
print(g([]), g([7]), g(""), g("q"))
print("yes" if not x == 5 or x is None else "no", None if x else x)
