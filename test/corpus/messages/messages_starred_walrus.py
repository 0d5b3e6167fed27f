# What the compiler says about stars and assignment expressions in the wrong place.
sources = """*a
x = *a
x = *a,
return *a
def f(): return *a
def f(): yield *a
for x in *a: pass
for x in *a, b: pass
del *a
x[*a]
f(**a)
(*a)
{*a}
x += *a
*a = 1
*a, = 1
*a, *b = c
x: int = *a
a = yield *b
(*a, b)
(x) := 1
((x) := 1)
x := 1
(x.y := 1)
(x[0] := 1)
(x := 1)
f(x := 1)
f(a=(b := 1))
x[a := 1]
x[a := 1:2]
x[(a := 1):2]
x[1:(a := 2)]
x[a := 1, b := 2]
{a := 1: 2}
{(a := 1): 2}
{a := 1}
[a := 1, b := 2]
x = y := 1
x = (y := 1)
lambda: x := 1
lambda: (x := 1)
def f(a=(b := 1)): pass
[x := i for i in y]
[i := 1 for i in y]
[1 for i in (j := y)]
assert x := 1
a, b := 1, 2
(a, b := 1, 2)
x = 1 if 2 else 3 = 4
x = a + 1 = 4
x = f() = 4
x = y = 1 if 2 else 3 = 4
1 if 2 else 3 = 4
x = not a = 3
x = lambda: 1 = 3
x = a and b = 3
x = a < b = 3
x = 1 = 3
a.b = 1 if c else d = 3
f() = 1
a + b = 1
x = {} = 1
x = 'a' = 1
x = -a = 1"""
for source in sources.splitlines():
    try:
        compile(source, "<s>", "exec")
        print(f"{source:32} fine")
    except SyntaxError as e:
        print(f"{source:32} {e.msg}")
