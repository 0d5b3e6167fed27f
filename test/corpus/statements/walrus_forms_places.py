# := in conditions, comprehensions, calls, lambdas, f-strings, nested; and where it is refused.
data = [5, 12, 7, 20]
if (n := len(data)) > 3: print("long", n)
while (x := data.pop()) != 12: print("popped", x)
print(data, x, [y for v in (1, 2, 3) if (y := v * v) > 1], y)
print(any((hit := w).startswith("b") for w in ("abc", "bcd", "bee")), hit, all((last := k) < 3 for k in range(5)), last)
print(f"{(z := 3)} {z * 2} {z:=5}", max((m := 4), 2), (p := 1, q := 2), p, q, [r := 1, r + 1], {(s := "k"): (u := 5)}, s, u)
print((lambda v: (dbl := v * 2) + dbl)(5), "dbl" in globals(), (a := (b := 1) + 1), a, b, not (c := 0), c)
total = 0
print([total := total + i for i in range(5)], total, {i: (sq := i * i) for i in range(3)}, sq)
def f(v=(d := 7)): return v
print(f(), d)
def g():
    if (loc := 5) and (nxt := loc + 1): return loc, nxt, sorted(locals())
print(g())
def h():
    global made
    [made := i for i in range(3)]
    def inner(): nonlocal_seen = [deep := 1]; return deep
    return inner()
print(h(), made)
def nl():
    v = 0
    def k(): nonlocal v; return [v := v + i for i in (1, 2)], v
    return k(), v
print(nl())
class C:
    attr = (val := 3) + 1
print(C.attr, C.val, print(e := "printed") or e, (lst := [1, 2])[0], lst, len(o := "xyz") + len(o))
match (cmd := "go north").split():
    case [verb, where] if (w := where.upper()): print(cmd, verb, w)
for src in ("x := 1", "(x.y := 1)", "(x[0] := 1)", "f(a=b := 1)", "(x := y := 1)", "x = y := 1", "(x, y := 1, 2)", "[i := 0 for i in a]", "[j for j in (k := a)]", "def f(a = b := 1): pass", "lambda: x := 1", "(lambda: (x := 1))", "with (f := open) : pass", "del (x := 1)", "assert (x := 1)", "x[(y := 1)]", "x[y := 1]", "{x := 1}", "(1 := x)", "(x := *a)", "class C:\n [z := 1 for _ in a]"):
    try: compile(src, "s", "exec"); print("ok", src)
    except SyntaxError: print("refused", src)
