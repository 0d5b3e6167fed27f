# Columns of numbers in several bases with widths found by len of the text.
vals = [0, 7, 42, 255, 1024, -5, 2 ** 40]
cols = [("dec", str), ("hex", hex), ("oct", oct), ("bin", bin), ("sci", lambda v: f"{v:.2e}"), ("sep", lambda v: f"{v:,}"), ("und", lambda v: f"{v:_x}")]
table = [[f(v) for _, f in cols] for v in vals]
w = [max(len(n), *(len(r[i]) for r in table)) for i, (n, _) in enumerate(cols)]
print("  ".join(n.rjust(k) for (n, _), k in zip(cols, w)))
for r in table: print("  ".join(c.rjust(k) for c, k in zip(r, w)))
print([f"{v:>+8}|{v:<8d}|{v:^8x}|{v:08b}"[:40] for v in vals[:4]], [f"{v:#{n}x}" for v, n in zip(vals, range(3, 10))])
