# exceptions: raise and catch at once and some frames up, finally, with, the path without
class Failed(Exception):
    def __init__(self, code):
        self.code = code


class Guard:
    def __init__(self):
        self.depth = 0

    def __enter__(self):
        self.depth += 1
        return self

    def __exit__(self, t, v, tb):
        self.depth -= 1
        return False


def check(n):
    if n % 3 == 0:
        raise Failed(n & 7)
    if n % 7 == 0:
        raise ValueError("n")
    return n


def middle(n):
    return check(n) + 1


def main():
    guard = Guard()
    total = final = 0
    table = {1: 1, 2: 2}
    for i in range(360000):
        try:
            with guard:
                total += middle(i)
        except Failed as e:
            total += e.code
        except (ValueError, TypeError):
            total -= 1
        finally:
            final += 1
        try:
            total += table[i & 3]
        except KeyError:
            total += 5
    print("excs", total, final, guard.depth)


main()
