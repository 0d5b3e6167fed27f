# Numeric methods with floats: Newton, Simpson, series, regression, statistics.
def newton(f, d, x):
    for i in range(50):
        y = x - f(x) / d(x)
        if abs(y - x) < 1e-14:
            return y, i
        x = y
print(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0), newton(lambda x: x ** 3 - x - 2, lambda x: 3 * x * x - 1, 1.5))
def simpson(f, a, b, n):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + 4 * sum(f(a + i * h) for i in range(1, n, 2)) + 2 * sum(f(a + i * h) for i in range(2, n, 2)))
print(simpson(lambda x: x * x, 0.0, 3.0, 100), simpson(lambda x: 1 / x, 1.0, 2.0, 64))
def exp(x):
    t = s = 1.0
    for i in range(1, 60):
        t *= x / i
        s += t
    return s
def sin(x):
    t = s = x
    for i in range(1, 20):
        t *= -x * x / ((2 * i) * (2 * i + 1))
        s += t
    return s
print(exp(1.0), exp(-2.5), exp(10.0), sin(1.0), sin(3.141592653589793), [f"{sin(i / 4):.6f}" for i in range(8)])
xs = [1.0, 2.0, 3.5, 4.25, 5.0]
ys = [2.1, 3.9, 7.2, 8.3, 10.1]
n = len(xs)
mx, my = sum(xs) / n, sum(ys) / n
b = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
print(b, my - b * mx, (sum((x - mx) ** 2 for x in xs) / (n - 1)) ** 0.5)
def bisect(f, a, b):
    while b - a > 1e-12:
        m = (a + b) / 2
        if f(a) * f(m) <= 0:
            b = m
        else:
            a = m
    return a
print(bisect(lambda x: x * x * x - 5, 0.0, 4.0))
x, y = 1.0, 0.0
for i in range(100):
    x, y = x - y * 0.01, y + x * 0.01
print(x, y, (x * x + y * y) ** 0.5)
k = 0
for py in range(-4, 5):
    row = ""
    for px in range(-10, 6):
        zr = zi = 0.0
        for k in range(30):
            zr, zi = zr * zr - zi * zi + px / 5, 2 * zr * zi + py / 4
            if zr * zr + zi * zi > 4:
                break
        row += " .:-=+*#%@"[k // 3]
    print(row.rstrip())
def mean(*v): return sum(v) / len(v)
def median(v):
    v = sorted(v)
    m = len(v) // 2
    return v[m] if len(v) % 2 else (v[m - 1] + v[m]) / 2
print(mean(1, 2, 4), median([3, 1, 2]), median([4, 1, 3, 2]), median([0.1, 0.2]))
