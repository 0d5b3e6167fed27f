# Frames of lambdas that call each other on one line and over several lines.
f = lambda x: g(x) + 1
g = lambda x: (
    h(x)
    * 2
)
h = lambda x: 1 // x
print(f(1), f(-1))
import traceback
try:
    f(0)
except ZeroDivisionError as e:
    print([(t.name, t.lineno, t.line) for t in traceback.extract_tb(e.__traceback__)])
table = {
    "add": lambda a, b: a + b,
    "div": lambda a, b: a / b,
}
def run(op, *args):
    return table[op](
        *args,
    )
print(run("add", 1, 2))
for op, args in (("div", (1, 0)), ("nope", ()), ("add", (1,)), ("add", (1, "x"))):
    try:
        run(op, *args)
    except Exception as e:
        last = traceback.extract_tb(e.__traceback__)[-1]
        print(type(e).__name__, e, last.name, last.lineno)
print((lambda: [x for x in map(lambda y: y + 1, [1, 2])])())
(lambda a: (lambda b: (lambda c: run("div", a, c))(b - b))(a))(5)
