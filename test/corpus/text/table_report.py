# Aligned report of records: widths, number formats, totals, groups, wrapping, right and centre columns.
rows = [("Widget", "tools", 12, 3.5), ("Gadget with a long name", "tools", 7, 19.99), ("Café crème", "food", 100, 2.25), ("日本茶", "food", 3, 12.0), ("Nothing", "", 0, 0.0)]
heads = ("name", "group", "qty", "price")
w = [max(len(h), *(len(str(r[i])) for r in rows)) for i, h in enumerate(heads)]
print(" | ".join(h.title().center(n) for h, n in zip(heads, w)))
print("-+-".join("-" * n for n in w))
for n, g, q, p in rows: print(f"{n:<{w[0]}} | {g or '-':^{w[1]}} | {q:>{w[2]}} | {p:>{w[3]}.2f}")
print(f"{'total':<{w[0]}} | {'':^{w[1]}} | {sum(r[2] for r in rows):>{w[2]},} | {sum(r[2] * r[3] for r in rows):>{w[3]},.1f}")
groups = {}
for n, g, q, p in rows: groups.setdefault(g, []).append((n, q * p))
for g in sorted(groups, key=lambda g: (-sum(v for _, v in groups[g]), g)):
    t = sum(v for _, v in groups[g])
    print(f"{g!r:8}{t:10.2f} {'#' * int(t // 20)}", *(f"{n[:6]}={v:.0f}" for n, v in groups[g]))
def wrap(text, width):
    line = ""
    for word in text.split():
        while len(word) > width:
            if line: yield line
            yield word[:width]
            word, line = word[width:], ""
        if len(line) + len(word) + bool(line) > width:
            yield line
            line = word
        else: line += (" " if line else "") + word
    if line: yield line
def justify(line, width):
    words = line.split()
    if len(words) < 2: return line.ljust(width)
    gaps, extra = divmod(width - sum(map(len, words)), len(words) - 1)
    return "".join(x + " " * (gaps + (i < extra)) if i < len(words) - 1 else x for i, x in enumerate(words))
text = "The quick brown fox jumped over the incomprehensibilities of a lazy dog and went on its way."
for l in wrap(text, 20): print(f"|{justify(l, 20)}|{l:>20}|{l:^20}|")
print("%-10s%5d%8.2f%%" % ("done", 42, 99.5), "{:>10}|{:<6}|{:^7}|{:+d}|{:e}".format("r", "l", "c", 5, 12345.678))
