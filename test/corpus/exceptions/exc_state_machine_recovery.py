# Recovering from errors: rollback, partial results, error accumulation, cleanup order and final reports.
class Rollback(Exception): pass
class Store(dict):
    def __init__(self): super().__init__(); self.log = []
    def transaction(self, *ops):
        saved = dict(self)
        try:
            for op, *a in ops: getattr(self, "op_" + op)(*a)
        except Rollback: self.clear(); self.update(saved); self.log.append("rolled back"); return False
        except (KeyError, TypeError) as e: self.clear(); self.update(saved); self.log.append(f"{type(e).__name__}: {e}"); raise
        else: self.log.append(f"{len(ops)} ops"); return True
        finally: self.log.append(f"size {len(self)}")
    def op_set(self, k, v): self[k] = v
    def op_add(self, k, n): self[k] += n
    def op_del(self, k): del self[k]
    def op_check(self, k, v):
        if self.get(k) != v: raise Rollback(k)
s = Store()
print(s.transaction(("set", "a", 1), ("set", "b", 2)), s.transaction(("add", "a", 5), ("check", "a", 7)), dict(s))
for ops in ([("del", "a"), ("del", "zz")], [("set", "a", "x"), ("add", "a", 1)], [("nope",)], [("set", 1)]):
    try: s.transaction(*ops)
    except Exception as e: print(type(e).__name__, e)
print(dict(s), s.log)
def collect(items, f):
    good, bad = [], []
    for i, x in enumerate(items):
        try: good.append(f(x))
        except (ValueError, ZeroDivisionError) as e: e.add_note(f"item {i}: {x!r}"); bad.append(e)
    if bad: raise ExceptionGroup(f"{len(bad)} of {len(items)} failed", bad) if not good else Partial(good, bad)
    return good
class Partial(Exception):
    def __init__(self, good, bad): super().__init__(f"{len(good)} good, {len(bad)} bad"); self.good, self.bad = good, bad
inv = lambda x: 12 // int(x)
for items in (["1", "2"], ["1", "x", "0", "4"], ["x", "0"]):
    try: print(collect(items, inv))
    except Partial as p: print(p, p.good, [(type(e).__name__, e.__notes__) for e in p.bad])
    except ExceptionGroup as g: print(g, [type(e).__name__ for e in g.exceptions])
def cleanup(*actions):
    errors = []
    for a in actions:
        try: a()
        except Exception as e: errors.append(e)
    match errors:
        case []: return "clean"
        case [one]: raise one
        case many: raise ExceptionGroup("cleanup", many)
ok, k, v = (lambda: None), (lambda: {}["k"]), (lambda: int("v"))
for acts in ((ok, ok), (ok, k), (k, ok, v)):
    try: print(cleanup(*acts))
    except KeyError as e: print("one", repr(e))
    except ExceptionGroup as e: print("many", e.exceptions)
