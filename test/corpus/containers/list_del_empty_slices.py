# deleting and assigning slices that select nothing
for key in (slice(None, None, -3), slice(None, None, -1), slice(-1, None), slice(5, 2), slice(2, 5, -1), slice(9, 9, 4)):
    for base in ([], [1], [1, 2, 3]):
        a = base[:]
        try:
            del a[key]
            print(key, a)
            a[key] = []
            print(a, base[key])
            a[key] = [7]
            print(a)
        except ValueError as e:
            print(e)
        b = bytearray(base)
        del b[key]
        print(b)
