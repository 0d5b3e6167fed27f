# Captures bind also when the guard or a later pattern fails; or-patterns; as; values by dotted names; wildcard.
class Color:
    RED, BLUE = 1, "b"
class NS:
    class Deep: value = (1, 2)
log = []
def g(v, r):
    log.append(v)
    return r
def m(v):
    match v:
        case Color.RED: return "red"
        case Color.BLUE | NS.Deep.value as which: return "blue or deep", which
        case [x, y] if g((x, y), False): return "never"
        case [x, *_] as whole if g(x, len(whole) > 2): return "long", x, whole
        case (1 | 2 as n) | [n]: return "n", n
        case {"k": (str() | None) as s}: return "s", s
        case x if x == "last": return "guarded capture"
    return "fell through", x
for v in (1, "b", (1, 2), [5, 6], [5, 6, 7], 2, [9], {"k": "t"}, {"k": None}, {"k": 3}, "last", "other"):
    print(v, m(v), log)
    log.clear()
match = 5
case = match + 1
print(match, case, [match for match in range(2)])
match (match, case):
    case (5, c): print("soft keywords", c)
match match:
    case case: print(case)
_ = "underscore"
match 3:
    case _: print(_)
match 1, 2, *[3]:
    case a, *b: print(a, b)
