# __traceback__: present, line numbers, function chain, with_traceback.
def inner():
    raise ValueError("deep")
def middle():
    x = 1
    inner()
def outer():
    try:
        middle()
    except ValueError as e:
        return e
e = outer()
tb = e.__traceback__
lines = []
while tb is not None:
    lines.append((tb.tb_lineno, tb.tb_frame.f_code.co_name))
    tb = tb.tb_next
print(lines)
f = ValueError("fresh")
print(f.__traceback__)
try:
    raise f
except ValueError as g:
    print(g.__traceback__.tb_lineno, g.__traceback__.tb_next)
try:
    raise f.with_traceback(None)
except ValueError as g:
    print(g.__traceback__.tb_lineno)
try:
    raise e
except ValueError as g:
    n, tb = 0, g.__traceback__
    while tb:
        n, tb = n + 1, tb.tb_next
    print(n)
print(type(e.__traceback__).__name__)
import sys
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError as z:
    t, v, tb = sys.exc_info()
    print(t.__name__, v is z, tb is z.__traceback__)
print(sys.exc_info())
