# A CSV reader and writer: quotes, embedded newlines, escaping, dialects, round trip and errors.
def parse(text, sep=",", q='"'):
    rows, row, cell, i, quoted = [], [], "", 0, False
    while i < len(text):
        c = text[i]
        if quoted:
            if c == q:
                if text[i + 1:i + 2] == q: cell += q; i += 1
                else: quoted = False
            else: cell += c
        elif c == q and not cell: quoted = True
        elif c == sep: row.append(cell); cell = ""
        elif c == "\n": rows.append(row + [cell]); row, cell = [], ""
        elif c != "\r": cell += c
        i += 1
    if quoted: raise ValueError(f"unclosed quote in row {len(rows) + 1}")
    if cell or row: rows.append(row + [cell])
    return rows
def write(rows, sep=",", q='"'):
    def one(c):
        c = str(c)
        return q + c.replace(q, q + q) + q if any(x in c for x in (sep, q, "\n")) else c
    return "".join(sep.join(map(one, r)) + "\n" for r in rows)
rows = [["name", "note", "n"], ["Ann", 'said "hi", twice', 1], ["Bob", "two\nlines", ""], ["é;", "", "3.5"]]
t = write(rows)
print(t)
print(parse(t) == [[str(c) for c in r] for r in rows], parse(write(rows, ";"), ";")[3], parse("a,b\r\nc,d"), parse(""), parse("\n"), parse("a,,b,"), parse('"a""b",c'))
try: parse('a,"b\nc')
except ValueError as e: print(e)
head, *body = parse(t)
recs = [dict(zip(head, r)) for r in body]
print(recs[0], [r["name"] for r in recs], sum(float(r["n"] or 0) for r in recs))
