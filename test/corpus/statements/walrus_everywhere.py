# Assignment expressions in every allowed place, precedence, and the places where they are refused.
print((a := 5), a, (b := a + 1) * 2, b)
if (n := len("abcd")) > 3: print("long", n)
while (n := n - 1) > 1: print(n, end=" ")
print([y := x * 2 for x in range(3)], y, [z for x in "ab" if (z := x.upper())], {(k := i): k + 1 for i in range(2)}, k)
print((lambda: (q := 3) + q)(), f"{(w := 7)} {w}", (p := 1, 2), p, (r := (1, 2)), r, [s := 1, s + 1], {t := "x"}, {"d": (u := 2)}, u)
def f(x, y=(dv := 9)): return x + y
print(f((arg := 1)), arg, dv, f(x=(kw := 2)), kw)
assert (chk := 1), "no"
print(chk, (v := 0) or "zero", (c1 := 1) < (c2 := 2) < (c3 := 3), c1 + c2 + c3, not (nn := False), -(neg := 4), (m := [1, 2])[0], m)
def g():
    total = 0
    vals = [total := total + i for i in range(4)]
    return vals, total
print(g(), any((found := i) > 2 for i in range(9)), found)
def h():
    def inner():
        nonlocal_ok = (outer_v := 1)
        return outer_v
    return inner()
print(h())
class C:
    attr = (cv := 3) + 1
print(C.cv, C.attr)
x = (yy := 1) if True else 2
match (subject := (1, 2)):
    case (i, j) if (tot := i + j): print(subject, tot)
del (x), yy
for code in ("a := 1", "(a := 1)", "f(a := 1)", "f(x=a := 1)", "f(x=(a := 1))", "x = a := 1", "(a.b := 1)", "(a[0] := 1)", "((a, b) := 1)", "(a := b := 1)", "(a := (b := 1))", "[a := 1, b := 2]", "{a := 1}", "{a: b := 1}", "{a: (b := 1)}", "x[a := 1]", "x[a := 1, b]", "x[a:=1]", "lambda: a := 1", "lambda: (a := 1)", "def f(a := 1): pass", "def f(a=b := 1): pass", "if a := 1: pass", "for i in a := b: pass", "with a := b: pass", "with (a := b): pass", "return_ = (yield_ := 1)", "f'{a:=1}'", "f'{(a:=1)}'", "[i := 0 for i in x]", "[[i := 0 for j in y] for i in x]", "[j for j in (k := y)]", "class D: [a := 1 for x in y]", "del (a := 1)", "a += b := 1", "a: int := 1", "(True := 1)", "print(a := 1, b)", "assert a := 1", "raise (e := E)", "@(d := f)\ndef g(): pass", "global_ = [(x := y) for y in z]", "not a := 1", "a if b := c else d", "(*a := 1)"):
    try: compile(code, "c", "exec"); print("ok", code)
    except SyntaxError: print("SyntaxError", code)
