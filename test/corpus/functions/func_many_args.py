# Functions with many parameters, locals and calls with many arguments.
def f(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q=17, r=18, s=19, t=20, *rest, u=21, v=22, **kw):
    return sum([a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v]) + sum(rest) + sum(kw.values())
print(f(*range(16)), f(*range(16), q=0, t=0), f(*range(30)), f(*range(16), w=1000, u=0), f(*range(100), **{f"k{i}": i for i in range(50)}))
print(max(*range(300)), [*range(300)][299], len({**{str(i): i for i in range(300)}}), (lambda *a: len(a))(*range(1000)))
src = "def big():\n" + "".join(f"    v{i} = {i}\n" for i in range(3))
def big():
    a0 = 0; a1 = 1; a2 = 2; a3 = 3; a4 = 4; a5 = 5; a6 = 6; a7 = 7; a8 = 8; a9 = 9
    b0 = a0 + a1; b1 = a1 * a2; b2 = a2 - a3; b3 = a3; b4 = a4; b5 = a5; b6 = a6; b7 = a7; b8 = a8; b9 = a9
    c0 = [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9]
    d0 = {a0: b0, a1: b1, a2: b2}
    return sum(c0), d0, (a0, (a1, (a2, (a3, (a4, (a5, (a6, (a7, (a8, a9)))))))))
print(big(), src.count("v"))
print((((((((((1 + 1) * 2 + 1) * 2 + 1) * 2 + 1) * 2 + 1) * 2 + 1) * 2 + 1) * 2 + 1) * 2 + 1) * 2)
print(1 + (2 + (3 + (4 + (5 + (6 + (7 + (8 + (9 + (10 + (11 + (12 + (13 + (14 + (15 + (16 + (17 + (18 + (19 + 20)))))))))))))))))))
print([[[[[[[[[[[[[[[["deep"]]]]]]]]]]]]]]]], {1: {2: {3: {4: {5: {6: {7: 8}}}}}}})
