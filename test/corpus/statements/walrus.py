# Assignment expressions in conditions, comprehensions, calls.
if (n := len("hello")) > 3:
    print(n)
data = iter([1, 2, 3, 0, 4])
while (v := next(data)) != 0:
    print("v", v)
print([y for x in range(5) if (y := x * x) > 3], y)
print((a := 1, b := 2), a, b)
def f(x): return x
print(f(c := 5), c, f(x=(d := 6)), d)
print([z := 1, z + 1, z := z + 5, z], {(k := "key"): (w := 2)}, k, w)
total = 0
print([total := total + i for i in range(5)], total)
def g():
    if not (m := {}.get("x")):
        m = "default"
    return m
print(g(), (e := 3) + (e := e * 2), e)
print("yes" if (q := 10) % 2 == 0 else "no", q, not (r := 0), r)
x = [1, 2, 3]
print(x[(i := 1)], i, x[(j := 0):(j2 := 2)], j2, any((w := t) > 1 for t in x), w)
lines = ["a=1", "bad", "b=2"]
print({p[0]: p[1] for s in lines if len(p := s.split("=")) == 2})
