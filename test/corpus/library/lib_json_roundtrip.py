# json of nested data: options, order, escapes, errors, hooks; loads of what dumps gives.
import json
data = {"name": "krait é", "list": [1, 2.5, None, True, False], "nested": {"k": [], "e": {}}, "big": 2 ** 70, "neg": -1.5e-7, "quote": 'a"b\\c\n\t\u2028'}
for kw in ({}, {"indent": 2}, {"sort_keys": True, "separators": (",", ":")}, {"ensure_ascii": False}):
    t = json.dumps(data, **kw)
    print(t)
    print(json.loads(t) == data)
print(json.loads('[1, -0, 1.0, 1e3, "\\u00e9\\ud83d\\ude00", null, {"a": {"b": [true]}}]'), json.loads(" 5 "), json.loads('"x"'), json.dumps("é"), json.dumps((1, (2,))), json.dumps({1: "a", None: 2, True: 3, 2.5: 4}))
for bad in ("", "{", "[1,]", "{'a': 1}", '{"a" 1}', "nul", "[1 2]", '"abc', "01", "1.", '{"a": 1,}', "[1]x", "\"\t\""):
    try: print(json.loads(bad))
    except ValueError as e: print(repr(bad), e)
for bad in (object, {1, 2}, b"x", {(1,): 2}):
    try: print(json.dumps(bad))
    except TypeError as e: print(e)
print(json.dumps({"s": {3, 1}}, default=sorted), json.loads('{"a": 1, "b": 2}', object_hook=lambda d: sorted(d.items())), json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: int(s) * 10))
