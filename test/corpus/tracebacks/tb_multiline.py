# The line shown is that of the failing part of a statement over several lines.
def f(*a): return a
x = [
    1,
    2,
]
y = f(
    x[0],
    x[1],
    x[2],
)
