# Four levels of context.
def a():
    try: 1 / 0
    except ZeroDivisionError: b()
def b():
    try: [][1]
    except IndexError: c()
def c():
    try: {}[0]
    except KeyError: d()
def d():
    raise TypeError("last")
a()
