# Validation that gathers every problem: field rules, nested paths, groups split by kind, summaries.
class Problem(ValueError):
    def __init__(self, path, text): super().__init__(f"{'.'.join(map(str, path))}: {text}"); self.path = path
class Missing(Problem): pass
def rule(check, text):
    def f(v, path):
        if not check(v): raise Problem(path, f"{text}, got {v!r}")
    return f
positive, short = rule(lambda v: isinstance(v, int) and v > 0, "must be a positive int"), rule(lambda v: isinstance(v, str) and len(v) < 6, "must be short text")
def record(**fields):
    def f(v, path=()):
        errors = []
        for name, sub in fields.items():
            try:
                if name not in v: raise Missing(path + (name,), "is missing")
                sub(v[name], path + (name,))
            except Problem as e: errors.append(e)
            except ExceptionGroup as g: errors.append(g)
        if errors: raise ExceptionGroup("/".join(map(str, path)) or "top", errors)
    return f
def each(sub):
    def f(v, path):
        errors = []
        for i, x in enumerate(v):
            try: sub(x, path + (i,))
            except (Problem, ExceptionGroup) as e: errors.append(e)
        if errors: raise ExceptionGroup(f"{len(errors)} items", errors)
    return f
schema = record(id=positive, name=short, tags=each(short), owner=record(age=positive))
def leaves(e): return [x for s in e.exceptions for x in leaves(s)] if isinstance(e, ExceptionGroup) else [e]
for v in ({"id": 1, "name": "ok", "tags": ["a"], "owner": {"age": 2}}, {"id": -1, "name": "far too long", "tags": ["a", 5, "toolong"], "owner": {}}, {"owner": {"age": "x"}, "tags": []}):
    try: schema(v); print("valid")
    except ExceptionGroup as g:
        print(g, [str(e) for e in leaves(g)])
        missing, rest = g.split(Missing)
        print("missing", missing and [e.path for e in leaves(missing)], "rest", rest and len(leaves(rest)))
try: schema({"id": 0, "name": 1, "tags": [2], "owner": {}})
except* Missing as g: print("M", len(leaves(g)))
except* Problem as g: print("P", sorted({e.path[0] for e in leaves(g)}))
def deepest(e, n=0): return max((deepest(x, n + 1) for x in e.exceptions), default=n) if isinstance(e, ExceptionGroup) else n
try: schema({"id": 1, "name": "x", "tags": [1], "owner": {"age": 0}})
except ExceptionGroup as g: print(deepest(g), g.subgroup(lambda e: isinstance(e, Problem) and "tags" in e.path).exceptions[0].message)
