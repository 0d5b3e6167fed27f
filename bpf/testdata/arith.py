# fentry do_numbers
def hook(a, b, c, d, e, f):
    x = a // b if b else c % (a - 7)
    if a < d <= LIMIT or c > d:
        third[x, f] -= c * d
