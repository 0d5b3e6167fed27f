# json.loads: hooks, parse_* functions, raw_decode, and the text and place of every error.
import json
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
text = '{"a": 1, "b": [1.5, {"c": null, "a": -0}], "a": 2}'
print(json.loads(text), json.loads(text, object_pairs_hook=list), json.loads(text, object_hook=lambda d: sorted(d)))
print(json.loads("[1.10, 1e5, 12345678901234567890]", parse_float=str, parse_int=lambda s: f"<{s}>"), json.loads("[NaN, -Infinity]", parse_constant=lambda s: s.lower()))
def dup(pairs):
    seen = {}
    for k, v in pairs:
        if k in seen: raise ValueError("duplicate key " + k)
        seen[k] = v
    return seen
show(json.loads, text, object_pairs_hook=dup)
def as_complex(d): return complex(d["re"], d["im"]) if d.keys() == {"re", "im"} else d
print(json.loads('[{"re": 1, "im": -2}, {"re": 1}]', object_hook=as_complex))
d = json.JSONDecoder()
print(d.raw_decode('[1, 2] tail'), d.raw_decode('x 12', 2), d.decode(' {"k" : "v"} \n'))
def stream(s):
    i = 0
    while i < len(s):
        if s[i].isspace(): i += 1; continue
        v, i = d.raw_decode(s, i); yield v
print(list(stream('1 "two" [3]\n{"four": 4}null')))
for bad in ("", " ", "nul", "[1,]", "[1 2]", '{"a" 1}', '{"a":}', '{a:1}', '{"a":1,}', '{"a":1 "b"}', "[", "{", '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\ud800"', "01", "1.", "-", "+1", ".5", "1e", "tru", "[1]]", "'a'", "\ufeff1", '"\\', '["a', "{\"a\": [1, 2", "1 2", "--1", "[1\n,\n,2]"):
    show(json.loads, bad)
try: json.loads('{\n "a": 1,\n "b" 2\n}')
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, repr(e.doc), isinstance(e, ValueError), e.args)
for v in (b'{"k": [1]}', bytearray(b"2"), '"\\u00e9\\ud83d\\ude00\\/"', "-0", "-0.0", "1E+2", "0e0", "[]", "{}", '[[[[]]]]', '"\x7f"', "1" * 30): show(json.loads, v)
show(json.loads, 5); show(json.loads, None); show(json.loads, '"a\tb"'); show(json.loads, '"a\tb"', strict=False)
class D(json.JSONDecoder):
    def decode(self, s): return ("decoded", super().decode(s))
print(json.loads("[1]", cls=D), json.loads(json.dumps({"x": [1, 2.5, None, True, "é"]})) == {"x": [1, 2.5, None, True, "é"]})
import io
print(json.load(io.StringIO('[1, 2]')), json.dump({"a": [1]}, f := io.StringIO(), indent=1), f.getvalue())
