# Boxes, rulers and progress bars: center, ljust, rjust with odd widths and fill characters.
for w in range(0, 9):
    print(f"[{'abc'.center(w)}] [{'abc'.center(w, '*')}] [{'abcd'.center(w, '-')}] [{'ab'.ljust(w, '.')}] [{'ab'.rjust(w, '.')}]")
def box(text, pad=1, chars="+-|"):
    lines = text.split("\n")
    w = max(map(len, lines)) + 2 * pad
    corner, h, v = chars
    yield corner + h * w + corner
    for l in lines:
        yield v + l.center(w) + v
    yield corner + h * w + corner
print(*box("Hello\nbig, wide\nworld"), *box("é", 0, "*=!"), sep="\n")
def bar(part, whole, w=20):
    n = round(w * part / whole)
    return f"{'#' * n:.<{w}} {part / whole:>6.1%}"
for p in (0, 1, 33, 50, 99, 100): print(bar(p, 100))
def ruler(n, step=5): return "".join("|" if i % step == 0 else "." for i in range(n + 1))
print(ruler(20), "".join(f"{i:<5}" for i in range(0, 21, 5)).rstrip(), sep="\n")
def diamond(n):
    for i in [*range(1, n + 1, 2), *range(n - 2, 0, -2)]: yield ("*" * i).center(n).rstrip()
print(*diamond(7), sep="\n")
for bad in (("a".center, "x"), ("a".center, 5, ""), ("a".ljust, 5, "ab"), ("a".rjust, 3, 5), ("a".center,)):
    try: print(bad[0](*bad[1:]))
    except TypeError as e: print(e)
print(repr("é".center(4, "ß")), repr("".center(3, "x")), repr("abc".ljust(-5)), "x".center(True + 2, "o"))
