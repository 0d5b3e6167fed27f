# allocation and collection: many small trees beside a long-lived one
class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def main():
    deepest = 14
    kept = make(deepest)
    out = []
    for depth in range(4, deepest + 1, 4):
        n = 1 << (deepest - depth + 4)
        total = 0
        for _ in range(n):
            total += make(depth).check()
        out.append(total)
    print("binarytrees", *out, kept.check())


main()
