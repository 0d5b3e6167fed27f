# Padding counts characters, not columns: tables of mixed scripts.
rows = ["ascii", "日本語", "é", "e\u0301", "😀😀", "", "Ωmega"]
for r in rows: print(f"|{r:<8}|{r:>8}|{r:^8}|{r:*^9}|", len(r), r.ljust(6, "·"), r.rjust(6, "日"), r.center(5), r.zfill(6))
print(max(map(len, rows)), [len(f"{r:10}") for r in rows], ["%-4s|%4.1s" % (r, r) for r in rows])
