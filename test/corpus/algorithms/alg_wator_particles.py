# Small physics with integers and fractions of floats: bouncing balls, orbits, springs, collisions, cannon.
import math
def bounce(h, v=0.0, dt=0.01, e=0.8, n=4):
    t, peaks = 0.0, []
    while len(peaks) < n:
        v -= 9.81 * dt; h += v * dt; t += dt
        if h < 0: h, v = 0.0, -v * e; peaks.append((round(t, 2), round(v, 3)))
    return peaks
print(bounce(2.0))
def orbit(steps, dt=0.01):
    x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
    for _ in range(steps):
        r3 = (x * x + y * y) ** 1.5
        vx -= x / r3 * dt; vy -= y / r3 * dt; x += vx * dt; y += vy * dt
    return round(x, 3), round(y, 3), round((vx * vx + vy * vy) / 2 - 1 / math.hypot(x, y), 4)
print([orbit(n) for n in (0, 157, 314, 628)])
def spring(k, c, n=6, dt=0.05):
    x, v, out = 1.0, 0.0, []
    for i in range(n * 20):
        v += (-k * x - c * v) * dt; x += v * dt
        if i % 20 == 19: out.append(round(x, 4))
    return out
print(spring(1, 0), spring(1, 0.5), spring(1, 3))
def collide(m1, v1, m2, v2, e=1):
    p, m = m1 * v1 + m2 * v2, m1 + m2
    return (p - m2 * e * (v1 - v2)) / m, (p + m1 * e * (v1 - v2)) / m
for args in ((1, 2, 1, 0), (2, 3, 1, -1), (1, 1, 1, -1, 0), (1, 5, 1000, 0)): print(args, [round(v, 6) for v in collide(*args)])
def blocks(ratio):
    v1, v2, hits = 0.0, -1.0, 0
    while True:
        if v1 > v2: v1, v2 = collide(1, v1, ratio, v2)
        elif v1 < 0: v1 = -v1
        else: return hits
        hits += 1
print([blocks(100 ** k) for k in range(4)])
def cannon(angle, v=100):
    a = math.radians(angle); return round(v * v * math.sin(2 * a) / 9.81, 3), round((v * math.sin(a)) ** 2 / 19.62, 3)
print([cannon(a) for a in (15, 30, 45, 60, 75)], max(range(91), key=lambda a: cannon(a)[0]))
def heat(n, steps):
    u = [0.0] * n; u[n // 2] = 100.0
    for _ in range(steps): u = [u[i] + 0.25 * (u[max(i - 1, 0)] - 2 * u[i] + u[min(i + 1, n - 1)]) for i in range(n)]
    return [round(x, 3) for x in u]
print(heat(7, 1), heat(7, 10), round(sum(heat(7, 50)), 1))
def wave(n, steps):
    a, b = [math.sin(math.pi * i / (n - 1)) for i in range(n)], None
    b = a[:]
    for _ in range(steps): a, b = b, [0.0] + [2 * b[i] - a[i] + 0.5 * (b[i - 1] - 2 * b[i] + b[i + 1]) for i in range(1, n - 1)] + [0.0]
    return [round(x, 4) for x in b]
print(wave(7, 0), wave(7, 5))
def simpson(f, a, b, n=20): h = (b - a) / n; return h / 3 * (f(a) + f(b) + sum((4 if i % 2 else 2) * f(a + i * h) for i in range(1, n)))
def rk4(f, y, t, h, n):
    for _ in range(n):
        k1 = f(t, y); k2 = f(t + h / 2, y + h / 2 * k1); k3 = f(t + h / 2, y + h / 2 * k2); k4 = f(t + h, y + h * k3)
        y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4); t += h
    return y
print(round(simpson(math.sin, 0, math.pi), 5), round(rk4(lambda t, y: y, 1, 0, 0.1, 10), 6), round(rk4(lambda t, y: -2 * t * y, 1, 0, 0.1, 10), 5))
