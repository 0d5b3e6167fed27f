# Sequence patterns: length, stars, nesting, which types count as sequences.
def m(v):
    match v:
        case []: return "empty"
        case [x]: return "one", x
        case [1, 2]: return "one two"
        case (x, [y, *z]): return "nested", x, y, z
        case [first, *_, last] if first == last: return "same ends", first
        case ["k", *rest]: return "k", rest
        case [*init, "end"]: return "end", init
        case [a, b, c]: return "three", a, b, c
        case [*all]: return "all", all
        case _: return "no sequence"
class L(list): pass
for v in ([], (), [5], (1, 2), [1, [2]], [1, (2, 3, 4)], "ab", b"ab", bytearray(b"a"), [7, 8, 7], ["k", 1, 2], [1, 2, "end"], [1, 2, 3], range(4), range(0), {1, 2}, {1: 2}, iter([1]), L([1, 2]), memoryview(b"ab"), [1, "xy"], (1, [2])):
    print(type(v).__name__, m(v))
