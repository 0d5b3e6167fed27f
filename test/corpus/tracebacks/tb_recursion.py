# Repeated frames are counted; a different line in between is not.
def down(n):
    if n == 0:
        return 1 / 0
    if n == 3:
        return down(
            n - 1)
    return down(n - 1)
down(12)
