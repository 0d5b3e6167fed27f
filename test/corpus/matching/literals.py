# match on literals: ints, floats, text, bytes, None, booleans, negative numbers, concatenated text.
def m(v):
    match v:
        case 0: return "zero"
        case -1: return "minus one"
        case 1.5: return "float"
        case "a" "b": return "joined"
        case b"x": return "bytes"
        case None: return "none"
        case True: return "true"
        case False: return "false"
        case "": return "empty"
        case 10 | 20 | 30: return "tens"
        case -2.5 | 0x10: return "odd"
        case _: return "other"
for v in (0, 0.0, -1, -1.0, 1.5, "ab", b"x", bytearray(b"x"), None, True, False, 1, "", 10, 20.0, 30, -2.5, 16, "x", []):
    print(repr(v), m(v))
