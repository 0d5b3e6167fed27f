# Fluent interfaces: methods that return self, copies, context, operators as verbs and errors on misuse.
class Query:
    def __init__(self, table, parts=None): self.table, self.parts = table, dict(parts or {})
    def _with(self, **kw): return Query(self.table, {**self.parts, **kw})
    def select(self, *cols): return self._with(cols=cols)
    def where(self, **eq): return self._with(where={**self.parts.get("where", {}), **eq})
    def order(self, col, desc=False): return self._with(order=(col, desc))
    def limit(self, n):
        if n < 0: raise ValueError(f"limit {n} is negative")
        return self._with(limit=n)
    def __str__(self):
        p = self.parts
        s = f"SELECT {', '.join(p.get('cols') or ['*'])} FROM {self.table}"
        if p.get("where"): s += " WHERE " + " AND ".join(f"{k} = {v!r}" for k, v in p["where"].items())
        if "order" in p: s += f" ORDER BY {p['order'][0]}" + " DESC" * p["order"][1]
        return s + (f" LIMIT {p['limit']}" if "limit" in p else "")
    def run(self, rows):
        p = self.parts
        out = [r for r in rows if all(r.get(k) == v for k, v in p.get("where", {}).items())]
        if "order" in p: out.sort(key=lambda r: r[p["order"][0]], reverse=p["order"][1])
        return [tuple(r[c] for c in p.get("cols") or r) for r in out[:p.get("limit")]]
rows = [dict(n=n, a=a, c=c) for n, a, c in (("al", 3, "x"), ("bo", 1, "y"), ("cy", 2, "x"))]
base = Query("t")
q = base.select("n", "a").where(c="x").order("a", desc=True)
print(q, q.run(rows), base, q.limit(1).run(rows), q.where(a=2).run(rows), base.order("n").limit(2).run(rows), sep="\n")
try: q.limit(-1)
except ValueError as e: print(e)
class Path:
    def __init__(self, *p): self.p = p
    def __truediv__(self, o): return Path(*self.p, *([o] if isinstance(o, str) else o.p))
    def __rtruediv__(self, o): return Path(o, *self.p)
    def __getattr__(self, n):
        if n.startswith("__"): raise AttributeError(n)
        return self / n
    def __getitem__(self, i): return f"{self}[{i}]"
    def __call__(self, **q): return str(self) + "?" + "&".join(f"{k}={v}" for k, v in q.items())
    def __str__(self): return "/".join(self.p)
print(Path("a") / "b" / "c", "root" / Path("x"), Path("api").users.list(page=2), Path("p").q[3], Path("a") / Path("b", "c"))
