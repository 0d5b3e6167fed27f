# Recursion: mutual, deep trees, backtracking, accumulators, flood fill.
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(100), odd(7), even(301))
def power(b, e): return 1 if e == 0 else power(b * b, e // 2) * (b if e % 2 else 1)
def sumlist(l): return 0 if not l else l[0] + sumlist(l[1:])
def rev(s): return s if len(s) < 2 else rev(s[1:]) + s[0]
def pal(s): return len(s) < 2 or s[0] == s[-1] and pal(s[1:-1])
def change(n, cs): return 1 if n == 0 else 0 if n < 0 or not cs else change(n - cs[0], cs) + change(n, cs[1:])
def binary(n): return str(n) if n < 2 else binary(n // 2) + str(n % 2)
def count(t): return 1 if not isinstance(t, (list, tuple)) else sum(count(x) for x in t)
print(power(3, 100), sumlist(list(range(50))), rev("recursion"), pal("amanaplanacanalpanama"), change(50, (25, 10, 5, 1)), binary(1000), count([1, (2, [3, 4]), [], [[5]]]))
img = [list(r) for r in ("..#..", ".##..", "..#..", "#...#")]
def fill(r, c, old, new):
    if 0 <= r < len(img) and 0 <= c < len(img[0]) and img[r][c] == old:
        img[r][c] = new
        return 1 + sum(fill(r + a, c + b, old, new) for a, b in ((0, 1), (1, 0), (0, -1), (-1, 0)))
    return 0
print(fill(0, 0, ".", "o"), *["".join(r) for r in img])
def subset_sum(l, t, path=()):
    if t == 0:
        return path
    for i, x in enumerate(l):
        if x <= t:
            r = subset_sum(l[i + 1:], t - x, path + (x,))
            if r:
                return r
print(subset_sum([8, 6, 7, 5, 3, 10, 9], 15), subset_sum([5, 10], 7), subset_sum([3, 34, 4, 12, 5, 2], 9))
def tree(n): return None if n == 0 else (tree(n - 1), n, tree(n - 1))
def walk(t): return [] if t is None else walk(t[0]) + [t[1]] + walk(t[2])
print(walk(tree(4)), len(walk(tree(8))))
def deep(n): return [deep(n - 1)] if n else []
x, d = deep(300), 0
while x:
    x, d = x[0], d + 1
print(d)
