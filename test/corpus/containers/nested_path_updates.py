# Working on nested dicts and lists: paths, deep merge, flattening, grouping, diffs, pretty printing.
def get(obj, path, default=None):
    for part in path.split("."):
        try: obj = obj[int(part)] if isinstance(obj, list) else obj[part]
        except (KeyError, IndexError, ValueError, TypeError): return default
    return obj
def put(obj, path, value):
    *head, last = path.split(".")
    for part in head: obj = obj.setdefault(part, {}) if isinstance(obj, dict) else obj[int(part)]
    obj[int(last) if isinstance(obj, list) else last] = value
def flatten(obj, prefix=""):
    items = obj.items() if isinstance(obj, dict) else enumerate(obj)
    for k, v in items:
        if isinstance(v, (dict, list)) and v: yield from flatten(v, f"{prefix}{k}.")
        else: yield f"{prefix}{k}", v
def merge(a, b):
    if isinstance(a, dict) and isinstance(b, dict): return {k: merge(a[k], b[k]) if k in a and k in b else a.get(k, b.get(k)) if k in a else b[k] for k in {**a, **b}}
    return a + b if isinstance(a, list) and isinstance(b, list) else b
def diff(a, b, path=""):
    if type(a) is not type(b) or not isinstance(a, (dict, list)):
        if a != b: yield path or ".", a, b
    elif isinstance(a, dict):
        for k in sorted(a.keys() | b.keys()): yield from diff(a.get(k, "<absent>"), b.get(k, "<absent>"), f"{path}/{k}")
    else:
        for i in range(max(len(a), len(b))): yield from diff(a[i] if i < len(a) else "<absent>", b[i] if i < len(b) else "<absent>", f"{path}/{i}")
def show(v, indent=0):
    pad = "  " * indent
    if isinstance(v, dict):
        for k, x in v.items(): print(f"{pad}{k}:" + ("" if isinstance(x, (dict, list)) and x else f" {x!r}")); show(x, indent + 1) if isinstance(x, (dict, list)) and x else None
    elif isinstance(v, list):
        for x in v: print(f"{pad}- {x!r}") if not isinstance(x, (dict, list)) else (print(f"{pad}-"), show(x, indent + 1))
cfg = {"db": {"host": "h", "ports": [1, 2, {"x": 5}]}, "debug": False, "empty": {}}
print([get(cfg, p, "none") for p in ("db.host", "db.ports.1", "db.ports.2.x", "db.ports.9", "nope.x", "db.host.y", "debug")])
put(cfg, "db.ports.0", 99); put(cfg, "new.deep.key", [1]); put(cfg, "db.ports.2.y", None)
print(dict(flatten(cfg))); show(cfg)
m = merge(cfg, {"db": {"host": "other", "ports": [7]}, "debug": True, "more": 1}); print(m)
print(*diff(cfg, m), sep="\n"); print(list(diff(cfg, cfg)))
def walk(v, f): return {k: walk(x, f) for k, x in v.items()} if isinstance(v, dict) else [walk(x, f) for x in v] if isinstance(v, list) else f(v)
print(walk(m, lambda x: type(x).__name__), walk([1, [2, {"a": 3}]], lambda x: x * 10))
def depth(v): return 1 + max(map(depth, v.values() if isinstance(v, dict) else v), default=0) if isinstance(v, (dict, list)) else 0
print(depth(m), depth([]), depth([[[]]]), depth(5))
