# Text tables: column widths, alignment by kind, wrapping cells, CSV quoting and Markdown output.
rows = [("name", "qty", "price"), ("apple", 3, 1.5), ("kiwi, green", 12, 0.25), ('the "big" one', 1, 10.0), ("naïve", -4, 1e3)]
def cell(v): return f"{v:.2f}" if isinstance(v, float) else str(v)
def widths(rows): return [max(len(cell(v)) for v in col) for col in zip(*rows)]
def align(v, w): return cell(v).rjust(w) if isinstance(v, (int, float)) else cell(v).ljust(w)
w = widths(rows)
for n, r in enumerate(rows):
    print(" | ".join(align(v, k) for v, k in zip(r, w)).rstrip())
    if n == 0:
        print("-+-".join("-" * k for k in w))
def quote(v):
    s = cell(v)
    return '"' + s.replace('"', '""') + '"' if set(s) & set(',"\n') else s
csv = "\n".join(",".join(map(quote, r)) for r in rows)
print(csv)
def unquote(line):
    out, cur, inside, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if inside and line[i:i + 2] == '""': cur += '"'; i += 1
        elif c == '"': inside = not inside
        elif c == "," and not inside: out.append(cur); cur = ""
        else: cur += c
        i += 1
    return out + [cur]
print([unquote(l) for l in csv.split("\n")] == [[cell(v) for v in r] for r in rows])
print("\n".join("| " + " | ".join(cell(v) for v in r) + " |" for r in rows[:2]), "|" + "---|" * 3, sep="\n")
