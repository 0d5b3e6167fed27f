# Small statements on one line, empty bodies, chained semicolons, nested one-liners and line joining.
x = 1; y = 2; z = x + y; print(x, y, z);
if x: pass
else: print("no")
for i in range(2): print(i, end=" "); print("-", end=" ")
print()
while x < 3: x += 1; y *= 2
print(x, y)
def f(): pass
def g(): "doc only"
def h(): ...
def k(a, b=2): return a, b
class A: pass
class B: x = 1; y = 2
class C: "doc"; z = 3
print(f(), g.__doc__, h(), k(1), A.__name__, B.y, C.__doc__, C.z)
try: 1 / 0
except ZeroDivisionError: print("caught")
else: print("else")
finally: print("finally")
total = (1 +
         2 +  # a comment inside
         3)
text = "one" \
       " two" \
    " three"
data = [
    1, 2,

    3,
]
print(total, text, data, len(data), \
      "end")
if (x == 3 and
    y == 8): print("both")
assert x == 3; assert (y, "a tuple in parentheses would always be true")[0]
def nested():
    if x:
        if y:
            return "deep"
        else:
            pass
    return "shallow"
print(nested()); print((lambda: (yield))().__class__.__name__)
if True:
  a = 1
  if a:
          b = 2
  c = 3
print(a, b, c); del a, b, c
def comment():
# a comment at the margin does not end the body
    x = 5
        # nor one indented too far
    return x
print(comment())
for i in (): pass
else: print("empty loop's else")
with __import__("contextlib").nullcontext(): pass
l = lambda: None; print(l()); \
print("joined")
