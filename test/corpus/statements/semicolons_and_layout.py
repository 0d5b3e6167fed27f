# Logical lines: semicolons, backslashes, brackets, blank lines, comments, one-line suites, tabs, form feeds.
a = 1; b = 2; print(a, b);
if a: print("one"); print("two")
else: print("no")
for i in 1, 2: print(i, end=" "); j = i
print(j)
x = 1 + \
    2 + \
  3
y = (1 +   # comment in brackets
     2

     + 3)
z = [
    1,
  2,    # two

        3,
]
d = {"a": 1,
# a comment at column 0
     "b": 2}
print(x, y, z, d)
def f(): return 1; return 2
class C: a = 1; b = a + 1
while True: break
try: print("try")
except: pass
finally: print("fin")
with_ = lambda: (
    yield_)
yield_ = 5
print(f(), C.b, with_())
if 1:
	print("tab")
	if 2:
		print("two tabs")
if 1:
        print("eight")
        if 1:
          print("ten")
s = """multi
  line \
joined
"""; print(repr(s))
print("a" "b"
      "c", 'single "double"', "tab\tq", r"raw\n")
if True:

    # only a comment above

    print("after blank")

print(1if 1else 2, [1,2,3][1], {1:2}[1], (1,), -1, 5 .real)
def g(a,
      b=1,
      *c,
      ): return (a, b,
                 c)
print(g(1), g(
    1,
    2,
    3,
))
pass; pass
