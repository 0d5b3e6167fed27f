# json: separators, indentation, sorting, and keys of every kind, with what cannot be written.
import json
from collections import OrderedDict, namedtuple
from enum import Enum, IntEnum


class Size(IntEnum):
    SMALL = 1


class Word(str, Enum):
    HI = "hi"


Row = namedtuple("Row", "a b")
value = {"b": [1, [], {}, [[]]], "a": {"x": None, "y": True}, 3: 4.5, None: 1, True: 2, 2.5: "f", Size.SMALL: "e"}
for indent in (None, 0, 1, "\t", "--"):
    for separators in (None, (",", ":"), (" , ", " = ")):
        print(indent, separators, json.dumps(value, indent=indent, separators=separators))
print(json.dumps({"b": 1, "a": {"d": 1, "c": 2}}, sort_keys=True), json.dumps({"k": Size.SMALL, Word.HI: Word.HI}))
for bad in ({1: 1, "a": 2}, {(1, 2): 3}, {"k": {1, 2}}, {"k": 1j}, [b"x"], {"k": object}, float("nan"), [float("inf")]):
    for options in ({}, {"sort_keys": True}, {"skipkeys": True}, {"allow_nan": False}, {"default": repr}):
        try:
            print(sorted(options), json.dumps(bad, **options))
        except (TypeError, ValueError) as e:
            print(sorted(options), type(e).__name__, str(e)[:60])
print(json.dumps(Row(1, [2])), json.dumps(OrderedDict(z=1, a=2)), json.dumps((1, (2,), [3])))
print(json.dumps("é€😀\x00\x1f\x7f\u2028\"\\/"), json.dumps("é€😀\u2028", ensure_ascii=False))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
shared = [1]
print(json.dumps([shared, shared, {"s": shared}]))
for text in ("[1,2", "{\"a\" 1}", "[1,]", "{\"a\":1,}", "'a'", "nul", "01", "1.", "-", "\"\\x\"", "\"\n\"", "[1] 2", "", " ", "\ufeff1", "{1: 2}", "[NaN, -Infinity]", "\"\\ud83d\\ude00\"", "1e400", "-0.0"):
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), e.msg, e.lineno, e.colno, e.pos)
print(json.loads(b'{"a": [1, 2.0, "x"]}'), json.loads(bytearray(b"[true]")))
print(json.loads('{"a": 1, "a": 2}'), json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p))
print(json.loads("[1.10, 2, 1e3]", parse_float=str, parse_int=lambda s: s + "!"))
