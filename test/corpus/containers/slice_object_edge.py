# slice objects: attributes, indices(), comparison, repr, use in custom containers.
print(slice(5), slice(1, 2), slice(1, 2, 3), slice(None), slice("a", [], {}), slice(1, 2).start, slice(5).stop, slice(5).step, slice(1, 2) == slice(1, 2), slice(1, 2) != slice(1, 3), slice(1, 2) < slice(1, 3), slice(None, 2) == slice(2))
for s in (slice(None), slice(2, 8), slice(-3, None), slice(None, None, -1), slice(8, 2, -2), slice(-100, 100), slice(100, -100, -1), slice(3, 3), slice(None, -2, 3), slice(10 ** 30, None, -1)):
    print(s, [s.indices(n) for n in (0, 1, 5, 10)], [list(range(n))[s] == [list(range(n))[i] for i in range(*s.indices(n))] for n in (0, 1, 5, 10)])
class G:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
g = G()
print(g[1], g[1:2], g[::], g[1:2, 3], g[...], g[:, None], g["a":"b"], g[1:2:3, ::], g[()], g[(1, 2)], g[1,], g[-1:], g[*[1, 2]], g[*"ab", 3])
g[1:2] = 5
g[..., 0] = 1
del g[::2]
del g["k"]
g[0] += ()[:0] if False else 1
for f in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(a=1), lambda: slice(1).indices(), lambda: slice(1).indices(-1), lambda: slice("a").indices(5), lambda: slice(1, 2, 0).indices(5), lambda: slice(1.5).indices(5), lambda: hash(slice(1)), lambda: slice(1) < slice("a"), lambda: slice(1).indices("a"), lambda: slice(1)()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    slice(1).start = 5
except AttributeError as e:
    print(e)
FIRST, REST = slice(1), slice(1, None)
print("hello"[FIRST], [1, 2, 3][REST], (1, 2)[REST], b"xyz"[REST], range(9)[REST])
