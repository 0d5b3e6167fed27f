# slice objects: attributes, indices, use in __getitem__, comparison.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, None), s == slice(1, 10, 2), s.indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(100, -100, -7).indices(30))
a = list(range(20))
print(a[s], "abcdefghijklmnop"[s], a[slice(None, None, -5)], (1, 2, 3)[slice(1, None)], b"bytes"[slice(2)])
class G:
    def __getitem__(self, k):
        return k
    def __setitem__(self, k, v):
        print("set", k, v)
    def __delitem__(self, k):
        print("del", k)
g = G()
print(g[1], g[1:2], g[:], g[::2], g[1:2, 3], g[..., 1], g[()], g[1,], g["a":"b"], g[None], g[1:2:3, ::4], g[-1:])
g[1:2] = 5
g[::] = 6
g[1, 2:3] = 7
del g[4:5]
del g[0]
try:
    slice(None, None, 0).indices(5)
except ValueError as e:
    print(e)
try:
    slice()
except TypeError as e:
    print(e)
try:
    [1, 2]["a":"b"]
except TypeError as e:
    print(e)
