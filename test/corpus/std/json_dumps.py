# json.dumps: values, separators, indentation, keys, default, classes, errors.
import json

VALUES = [None, True, False, 0, -5, 10**30, 1.5, -0.0, 1e300, 1e16, float("nan"), float("inf"), float("-inf"), "", "a\"b\\c/\b\f\n\r\t\x00\x1f\x7f",
          "é€😀\ud800", [], {}, (), [1, [2, (3,)]], {"a": 1, "b": {"c": []}}, {1: 2, 1.5: 3, None: 4, True: 5, "x": 6}, [{}, [], ()]]
for v in VALUES:
    print(json.dumps(v), json.dumps(v, ensure_ascii=False).encode("utf-8", "surrogatepass"), json.dumps(v, separators=(",", ":")))
    print(json.dumps(v, indent=2))
data = {"b": [1, 2, {"z": None}], "a": {"y": (), "x": [[]]}}
for kw in [{"indent": 0}, {"indent": "\t"}, {"indent": 1, "separators": (", ", " : ")}, {"sort_keys": True}, {"sort_keys": True, "indent": 3}]:
    print(json.dumps(data, **kw))


class Int(int):
    def __repr__(self): return "Int!"


class Float(float):
    def __repr__(self): return "Float!"


class Str(str):
    pass


class List(list):
    pass


class Thing:
    def __init__(self, x): self.x = x


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Thing):
            return {"thing": o.x}
        return super().default(o)


print(json.dumps([Int(5), Float(2.5), Str("s"), List([1])]), json.dumps({Int(1): 1, Float(1.5): 2, Str("k"): 3}))
print(json.dumps([Thing(1), Thing([Thing(2)])], cls=Encoder), json.dumps(Thing(3), cls=Encoder, indent=1))
print(json.dumps({1, 2}, default=sorted), json.dumps([Thing(5)], default=lambda o: o.x), json.dumps(Thing(Thing(6)), default=lambda o: o.x))
print(json.dumps({(1, 2): 3, "a": 4, b"x": 5}, skipkeys=True), json.dumps({(1,): 1}, skipkeys=True, indent=1))
print("".join(json.JSONEncoder(indent=1).iterencode([1, {"a": 2}])), json.JSONEncoder(sort_keys=True).encode({"b": 1, "a": 2}))
loop = [1]
loop.append(loop)
loop2 = {}
loop2["x"] = [loop2]
thing = Thing(0)
for f in [lambda: json.dumps(loop), lambda: json.dumps(loop2), lambda: json.dumps(loop, check_circular=False), lambda: json.dumps({1, 2}),
          lambda: json.dumps(b"x"), lambda: json.dumps(object), lambda: json.dumps({(1, 2): 3}),
          lambda: json.dumps([float("nan")], allow_nan=False), lambda: json.dumps([float("inf")], allow_nan=False, indent=1),
          lambda: json.dumps(thing, default=lambda o: o), lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True), lambda: json.dumps(thing, cls=Encoder)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
deep = []
for _ in range(100000):
    deep = [deep]
try:
    json.dumps(deep)
except RecursionError as e:
    print(type(e).__name__)
while deep:
    deep = deep[0]


class Out:
    text = ""
    def write(self, s): self.text += s
    def read(self): return self.text


out = Out()
json.dump({"k": [1, 2]}, out, indent=1)
print(out.text, json.load(out))
