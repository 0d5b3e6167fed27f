# Colours: hex parsing, RGB to HSV and HSL and back, blending, contrast, palettes and quantising.
import re
def parse(s):
    m = re.fullmatch(r"#?(?:([0-9a-f]{6})|([0-9a-f]{3}))", s.lower())
    if not m: raise ValueError(f"not a colour: {s!r}")
    h = m[1] or "".join(c * 2 for c in m[2])
    return tuple(int(h[i:i + 2], 16) for i in (0, 2, 4))
def show(c): return "#" + "".join(f"{max(0, min(255, round(v))):02x}" for v in c)
print(parse("#ff8000"), parse("0f8"), parse("#ABC"), show((255, 128, 0)), show((300, -5, 12.5)))
for bad in ("#ff80", "red", "#gggggg", ""):
    try: parse(bad)
    except ValueError as e: print(e)
def hsv(c):
    r, g, b = (v / 255 for v in c); hi, lo = max(r, g, b), min(r, g, b); d = hi - lo
    h = 0 if d == 0 else ((g - b) / d % 6 if hi == r else (b - r) / d + 2 if hi == g else (r - g) / d + 4) * 60
    return round(h, 2), round(d / hi if hi else 0, 4), round(hi, 4)
def rgb(h, s, v):
    k = lambda n: (n + h / 60) % 6
    return tuple(round(255 * (v - v * s * max(0, min(k(n), 4 - k(n), 1)))) for n in (5, 3, 1))
for c in ("#ff0000", "#00ff00", "#336699", "#000", "#fff", "#808080", "#c0ffee"): print(c, hsv(parse(c)), rgb(*hsv(parse(c))) == parse(c))
def blend(a, b, t): return show(x + (y - x) * t for x, y in zip(parse(a), parse(b)))
print([blend("#000", "#fff", t / 4) for t in range(5)], blend("#ff0000", "#0000ff", 0.5))
def luminance(c): r, g, b = ((v / 255 / 12.92) if v / 255 <= 0.03928 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in parse(c)); return 0.2126 * r + 0.7152 * g + 0.0722 * b
def contrast(a, b): x, y = sorted((luminance(a), luminance(b))); return round((y + 0.05) / (x + 0.05), 2)
print(contrast("#000", "#fff"), contrast("#777", "#fff"), contrast("#123456", "#123456"))
print([show(rgb(i * 60, 1, 1)) for i in range(6)], [show(rgb(210, s / 4, 0.8)) for s in range(5)])
def nearest(c, palette): return min(palette, key=lambda p: sum((x - y) ** 2 for x, y in zip(parse(c), parse(p))))
PAL = ["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff"]; print([nearest(c, PAL) for c in ("#333", "#e0d0ff", "#a01010", "#208030")])
def to565(c): r, g, b = parse(c); return (r >> 3) << 11 | (g >> 2) << 5 | b >> 3
print([f"{to565(c):#06x}" for c in ("#fff", "#f00", "#0f0", "#00f")], [show(((v >> 11) * 255 // 31, (v >> 5 & 63) * 255 // 63, (v & 31) * 255 // 31)) for v in (0xffff, 0x8410)])
gray = lambda c: round(sum(w * v for w, v in zip((0.299, 0.587, 0.114), parse(c)))); print([gray(c) for c in PAL], sorted(PAL, key=gray))
