# Assignment to and deletion of list slices.
def show(f):
    a = list(range(10))
    try:
        f(a)
        print(a)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e, a)
def s1(a): a[2:5] = ["x"]
def s2(a): a[2:2] = [1, 2, 3]
def s3(a): a[:] = []
def s4(a): a[5:2] = ["y"]
def s5(a): a[::2] = "abcde"
def s6(a): a[::2] = "abc"
def s7(a): a[::-1] = range(10)
def s8(a): a[-3:] = (7,)
def s9(a): a[100:] = [1]
def s10(a): a[:3] = a[5:]
def s11(a): a[1:4] = a
def s12(a): a[3:5] = 5
def s13(a): a[8:2:-2] = "xyz"
def s14(a): a[::3] = []
def s15(a): a[2:4] = (i * i for i in range(5))
def s16(a): a[:] = {"k": 1, "l": 2}
def d1(a): del a[2:5]
def d2(a): del a[::2]
def d3(a): del a[::-3]
def d4(a): del a[:]
def d5(a): del a[7:3]
def d6(a): del a[-2:]
def d7(a): del a[1], a[0:2], a[-1]
def d8(a): del a[8:1:-3]
def m1(a): a[1:3] += [9, 9]
def m2(a): a[1:3] *= 2
def m3(a): a[0] += 5; a[-1] *= 3
for f in (s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, d1, d2, d3, d4, d5, d6, d7, d8, m1, m2, m3):
    show(f)
