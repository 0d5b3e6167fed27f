# Proxies: lazy loading, recording, read-only and chained wrappers that forward every protocol they can.
import operator
class Record:
    def __init__(self, name="r", log=None): object.__setattr__(self, "_n", name); object.__setattr__(self, "_log", [] if log is None else log)
    def _add(self, text): self._log.append(text); return Record(text, self._log)
    def __getattr__(self, n): return self._add(f"{self._n}.{n}")
    def __setattr__(self, n, v): self._log.append(f"{self._n}.{n} = {v}")
    def __delattr__(self, n): self._log.append(f"del {self._n}.{n}")
    def __getitem__(self, k): return self._add(f"{self._n}[{k!r}]")
    def __setitem__(self, k, v): self._log.append(f"{self._n}[{k!r}] = {v!r}")
    def __delitem__(self, k): self._log.append(f"del {self._n}[{k!r}]")
    def __call__(self, *a, **k): return self._add(f"{self._n}({', '.join([*map(repr, a), *(f'{x}={y!r}' for x, y in k.items())])})")
    def __add__(self, o): return self._add(f"({self._n} + {o!r})")
    def __radd__(self, o): return self._add(f"({o!r} + {self._n})")
    def __lt__(self, o): return self._add(f"({self._n} < {o!r})")
    def __neg__(self): return self._add(f"-{self._n}")
    def __enter__(self): self._log.append("enter"); return self
    def __exit__(self, *a): self._log.append("exit")
    def __repr__(self): return self._n
    def __bool__(self): self._log.append(f"bool {self._n}"); return True
    def __contains__(self, x): self._log.append(f"{x!r} in {self._n}"); return True
r = Record()
r.a.b[1:2].c(3, k="v") + 4; 5 + r.x; -r; r.y < 2; r.z = 1; del r.z; r["k"] = 2; del r["k"]; 7 in r
with r as q: q.inside
if r.cond and not r.other: pass
print(*r._log, sep="\n")
class Lazy:
    def __init__(self, make): self.__dict__["_make"] = make
    def _get(self):
        if "_obj" not in self.__dict__: made.append(1); self.__dict__["_obj"] = self._make()
        return self._obj
    def __getattr__(self, n): return getattr(self._get(), n)
    def __setattr__(self, n, v): setattr(self._get(), n, v)
for name in ("len", "iter", "getitem", "contains", "add", "eq", "str", "repr", "bool", "call", "mul", "hash"):
    dunder = f"__{name}__"
    setattr(Lazy, dunder, (lambda d: lambda self, *a: getattr(self._get(), d)(*a))(dunder))
made = []; l = Lazy(lambda: [3, 1, 2]); print(made, len(l), made, l[0], sorted(l), 2 in l, l + [9], l == [3, 1, 2], str(l), l * 2, l.index(1), made)
f = Lazy(lambda: max); print(f(1, 5), f.__name__, made)
class ReadOnly:
    def __init__(self, o): object.__setattr__(self, "o", o)
    def __getattr__(self, n): return getattr(self.o, n)
    def __setattr__(self, n, v): raise AttributeError(f"{n} is read-only")
class P: x = 1
p = ReadOnly(P()); print(p.x)
for bad in (lambda: setattr(p, "x", 2), lambda: p.nope, lambda: Lazy(lambda: 5)(), lambda: len(Lazy(lambda: 5))):
    try: print(bad())
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
