# Slices against a model by indices: every small start, stop and step, reading, deleting, assigning.
base = list("abcdef")
def model(n, s):
    start, stop, step = s.indices(n)
    return list(range(start, stop, step))
bounds = [None, -9, -3, -1, 0, 2, 5, 9]
count = total = 0
for a in bounds:
    for b in bounds:
        for c in (None, 1, 2, -1, -3, 7, -7):
            s = slice(a, b, c); idx = model(6, s); count += 1
            assert base[s] == [base[i] for i in idx] and "abcdef"[s] == "".join(base[s]) and tuple(base)[s] == tuple(base[s])
            assert bytes(b"abcdef")[s] == bytes(ord(x) for x in base[s]) and list(range(6)[s]) == idx
            l = base[:]; del l[s]
            assert l == [x for i, x in enumerate(base) if i not in idx]
            if c not in (None, 1):
                l = base[:]; l[s] = range(len(idx))
                for k, i in enumerate(idx): assert l[i] == k
            else:
                l = base[:]; l[s] = "XY"
                start, stop, _ = s.indices(6)
                assert l == base[:start] + ["X", "Y"] + base[max(start, stop):]
            total += sum(idx)
print(count, total)
print([slice(*a).indices(5) for a in ((None,), (1, 3), (-2, None), (None, None, -1), (10, -10, -2), (3, 1))])
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
show(lambda: base[::0]); show(lambda: base[1.0:]); show(lambda: base["a":]); show(lambda: slice(1).indices(-1)); show(lambda: slice(1, 2, 0).indices(3)); show(lambda: slice()); show(lambda: slice(1, 2, 3, 4)); show(lambda: hash(slice(1))); show(lambda: slice(1) < slice(2)); show(lambda: slice(1, 2) == slice(1, 2, None)); show(lambda: repr(slice("a", None, [1]))); show(lambda: base.__setitem__(slice(0, 4, 2), "abc")); show(lambda: base.__setitem__(slice(0, 1), 5)); show(lambda: setattr(slice(1), "start", 2)); show(lambda: (slice(1, 2, 3).start, slice(5).stop, slice(5).step))
class S:
    def __getitem__(self, k): return k
s = S(); print(s[1:2], s[::], s[1, 2:3], s[...], s[:, None], s[()], s[1:2, ::3], s[-1], s[slice(1)], s[(1, 2)], s["a":"b"], s[1:2:3, ...])
a = [1, 2, 3]; a[:] = a; print(a); a[1:1] = a; print(a); a[len(a):] = [9]; a[:0] = (0,); a[-1:] = []; print(a); a[::2] = [v * 10 for v in a[::2]]; print(a, a[-100:100], a[5:1], a[::-1][::2])
