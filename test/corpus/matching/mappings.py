# Mapping patterns: keys, values, rest, missing keys, defaultdict-like classes, nested mappings.
def m(v):
    match v:
        case {"type": "point", "x": x, "y": y}: return "point", x, y
        case {"type": "circle", "r": int(r) | float(r)}: return "circle", r
        case {"nested": {"deep": [_, second, *_]}}: return "deep", second
        case {"a": 1, **rest}: return "a", rest
        case {1: one, None: none}: return one, none
        case {"k": {}}: return "k any mapping"
        case {}: return "mapping"
        case _: return "not a mapping"
class D(dict):
    def __missing__(self, k): return 1
for v in ({"type": "point", "x": 1, "y": 2, "z": 3}, {"type": "point", "x": 1}, {"type": "circle", "r": 2.5}, {"type": "circle", "r": "2"}, {"nested": {"deep": [1, 2, 3]}}, {"a": 1, "b": 2, "c": 3}, {"a": 2}, {1: "one", None: "none"}, {True: 1, None: 2}, {"k": {"x": 1}}, {"k": 5}, {}, [], D(), D(z=1), "a"):
    print(v, m(v))
