# Structural matching over nested data: a schema checker, an event router and a tiny type unifier.
def check(schema, v, path="$"):
    match schema, v:
        case {"type": "int", **rest}, bool() | int():
            if isinstance(v, bool): yield f"{path}: bool is no int"
            elif v < rest.get("min", v) or v > rest.get("max", v): yield f"{path}: {v} out of range"
        case {"type": "str", "enum": [*options]}, str() if v not in options: yield f"{path}: {v!r} not in {options}"
        case {"type": "str"}, str(): pass
        case {"type": "list", "items": item}, [*elements]:
            for i, e in enumerate(elements): yield from check(item, e, f"{path}[{i}]")
        case {"type": "dict", "fields": {**fields}}, {}:
            for k, s in fields.items():
                match v, s:
                    case {}, {"optional": True} if k not in v: pass
                    case {}, _ if k not in v: yield f"{path}.{k}: missing"
                    case _: yield from check(s, v[k], f"{path}.{k}")
            yield from (f"{path}.{k}: unknown" for k in v.keys() - fields.keys())
        case {"any": [*alts]}, _:
            if all(list(check(a, v)) for a in alts): yield f"{path}: no alternative fits"
        case {"type": t}, _: yield f"{path}: expected {t}, got {type(v).__name__}"
schema = {"type": "dict", "fields": {"id": {"type": "int", "min": 1}, "kind": {"type": "str", "enum": ["a", "b"]}, "tags": {"type": "list", "items": {"type": "str"}, "optional": True}, "v": {"any": [{"type": "int"}, {"type": "str"}]}}}
for v in ({"id": 1, "kind": "a", "v": 5}, {"id": 0, "kind": "c", "tags": ["x", 5], "v": None}, {"id": True, "extra": 1}, [1], {"id": "1", "kind": 2, "tags": "no", "v": "s"}): print(list(check(schema, v)))
def route(event):
    match event:
        case ["key", "q" | "Q" | "esc"]: return "quit"
        case ["key", str(k), *mods] if "ctrl" in mods: return f"ctrl-{k}"
        case ["key", k] | ["key", k, *_]: return f"key {k}"
        case ["mouse", (x, y), {"button": b}] if x >= 0 <= y: return f"{b} at {x},{y}"
        case ["mouse", (int(), int()) as pos]: return f"move {pos}"
        case ["resize", w, h] if w == h: return f"square {w}"
        case ["batch", *events]: return [route(e) for e in events]
        case [name, *_]: return f"unknown {name}"
        case _: return "not an event"
for e in (["key", "Q"], ["key", "c", "shift", "ctrl"], ["key", "x", "alt"], ["mouse", (1, 2), {"button": "left", "n": 1}], ("mouse", [3, 4]), ["resize", 5, 5], ["resize", 5, 6], ["batch", ["key", "a"], "text", []], 5, "key"): print(route(e))
def unify(a, b, s):
    match a, b:
        case _ if a == b: return s
        case str(), _ if a.isupper(): return unify(s[a], b, s) if a in s else None if occurs(a, b, s) else {**s, a: b}
        case _, str() if b.isupper(): return unify(b, a, s)
        case (f, *xs), (g, *ys) if f == g and len(xs) == len(ys):
            for x, y in zip(xs, ys):
                if (s := unify(x, y, s)) is None: return None
            return s
    return None
def occurs(v, t, s): return t == v or isinstance(t, tuple) and any(occurs(v, x, s) for x in t) or isinstance(t, str) and t in s and occurs(v, s[t], s)
for a, b in ((("f", "X", "b"), ("f", "a", "Y")), (("f", "X", "X"), ("f", "a", "b")), ("X", ("g", "X")), (("p", "X", ("q", "Y")), ("p", "Z", "Z")), ("a", "a")): print(unify(a, b, {}))
