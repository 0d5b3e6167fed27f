# json.loads: values, hooks, and the texts of its errors.
import json

GOOD = ["null", " true ", "false", "0", "-0", "12", "-3.25", "1e5", "1E-2", "123456789012345678901234567890", '""', '"a\\"b\\\\\\/\\b\\f\\n\\r\\t"',
        '"\\u00e9\\ud83d\\ude00\\ud800"', '"é€😀"', "[]", "[ ]", "{}", "{ }", "[1,2 , 3]", '{"a":1,"b":[{"c":null}]}', '{"a":1,"a":2}',
        "[[[[]]]]", "NaN", "[Infinity,-Infinity]", '\t\n\r {"x" :\n[ 1.5e300 , -1 ] } ', "1.0", "1e400", "-0.0"]
for text in GOOD:
    v = json.loads(text)
    print(repr(text), repr(v), type(v).__name__)
BAD = ["", " ", "nul", "tru", "[", "[1", "[1,", "[1,]", "[1 2]", "]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{a:1}", '{"a" 1}',
       '{1:2}', '"abc', '"a\nb"', '"\\q"', '"\\', '"\\u12"', '"\\u12g4"', '"\\ud800\\u12"', "01", "-", "+1", ".5", "1.", "1.e5", "1e", "--1",
       "[1] x", "1 2", "'a'", '{"a":1]', "[1}", "\ufeff1", 'é"', '\n\n  [1,\n x]', "Inf", "-Inf", "nan", '{"a":1 "b":2}', '["é", ]', "\x00"]
for text in BAD:
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), e, "|", e.msg, e.pos, e.lineno, e.colno, e.doc == text)
print(json.loads('"a\nb"', strict=False), json.loads(b'{"\xc3\xa9": 1}'), json.loads(bytearray(b"[1]")), json.loads(b"\xef\xbb\xbf2"))
print(json.loads('{"a":{"b":1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"a":1,"a":{}}', object_pairs_hook=tuple))
print(json.loads("[1.50, 2, 3e1]", parse_float=str, parse_int=lambda s: -int(s)), json.loads("[NaN, -Infinity]", parse_constant=repr))


class Decoder(json.JSONDecoder):
    def decode(self, s):
        return "decoded", super().decode(s)


print(json.loads("[1]", cls=Decoder), json.JSONDecoder().raw_decode('{"a": 1} rest'), json.JSONDecoder().raw_decode("xx 5", 3))
for f in [lambda: json.loads(5), lambda: json.loads(None), lambda: json.JSONDecoder().raw_decode(""), lambda: json.loads("[1]", object_hook=5),
          lambda: json.loads("[" * 100000), lambda: json.loads('{"a":' * 100000), lambda: json.loads("1" * 5000),
          lambda: json.loads("{}", object_hook=lambda d: 1 / 0), lambda: json.JSONDecoder().raw_decode("1", -1)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:110])
deep = json.loads("[" * 300 + "]" * 300)
n = 0
while deep:
    deep, n = deep[0], n + 1
print(n, issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError.__name__)
data = {"rows": [{"id": i, "name": f"row {i}", "value": i / 7, "tags": ["a", None, True]} for i in range(200)]}
print(json.loads(json.dumps(data)) == data)
