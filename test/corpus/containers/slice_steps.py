# Slices with steps of list, tuple, str, bytes and range agree with each other.
n = 7
lst = list(range(n))
total = 0
vals = [None, -9, -7, -4, -1, 0, 1, 3, 6, 7, 9]
for a in vals:
    row = []
    for b in vals:
        for st in (None, 1, 2, 3, -1, -2, -8):
            x = lst[a:b:st]
            assert tuple(x) == tuple(lst)[a:b:st]
            assert list(range(n)[a:b:st]) == x
            assert [int(c) for c in "0123456"[a:b:st]] == x
            assert list(bytes(lst)[a:b:st]) == x
            total += sum(v * (i + 1) for i, v in enumerate(x))
            row.append(len(x))
    print(a, row, total)
