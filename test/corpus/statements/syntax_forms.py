# Syntax: semicolons, one-line suites, comments, blank lines, pass, nested parens, trailing commas, unusual spacing.
x = 1; y = 2; print(x, y);
if x: print("one line"); z = 3
else: z = 4
for i in range(2): print(i, end=" "); x += i
while x > 100: pass
else: print("while else")
class A: pass
class B(): a = 1; b = 2
def f(): return 1
def g(a,b = 2 , *,c=3 ,): return a+b*c
try: 1/0
except ZeroDivisionError: print("div")
finally: print("fin")
if (x
    and y  # comment inside
    or z):

    # comment line with other indentation
        # deeper comment

    print("ok")

def h(
    a,
    b=(1,
       2),
):
    # only a comment

    """not first? it is the docstring"""
    return (
        a,
        b,
    )
print(f( ), g( 1 ), h(1)[ 1 ] [0], B . a, [1,2 , 3,][-1], (1,), {1,2,} == {1, 2}, {1:2,}, h.__doc__)
if True:
	print("tab indented")
if 1:
  print("two spaces")
  if 1:
        print("eight")
print(1 if x else 2 if y else 3, not not x, - -1, +-+1, 1 - -1, 2**-1, -2**2, (1)+(2), 1<2<3, not 1 in [1], 1 not in[2], x is not None)
print(0xFF and 1, [i for i in(1,2)if i>1], "a""b", 1_0, .5+1., 1e1, "#not comment")
assert(x), "msg"
del(z)
print ("space before paren"), print("tuple of calls")
...
"string statement"; 5; None; x
def k(): ...
def n():
    pass; pass
    return None;
print(k(), n(), ... is Ellipsis, type(...).__name__)
