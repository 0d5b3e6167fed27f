# match: the order in which patterns, guards and captures are tried, and what stays bound after a failure.
log = []
class Probe:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        log.append(f"{self.v}=={o}")
        return self.v == o
def guard(x):
    log.append(f"guard {x}")
    return x
def run(v):
    log.clear()
    match v:
        case 1 if guard(False): r = "never"
        case 1 | 2 if guard(True): r = "one or two"
        case [a, b] if guard(a > b): r = f"falling {a} {b}"
        case [a, *rest] if guard(bool(rest)): r = f"list {a} {rest}"
        case {"k": k, **others} if guard(k): r = f"dict {k} {others}"
        case str() as s if guard(s): r = f"text {s}"
        case _: r = "nothing"
    return r, list(log)
for v in (1, 2, 3, [2, 1], [1, 2], [1], [], {"k": 5, "z": 1}, {"k": 0}, "t", "", Probe(1), Probe(9)):
    print(run(v))
def bound():
    match (1, (2, 3)):
        case (a, (b, 9)): pass
        case (c, d) if False: pass
        case (e, (f, 3)): pass
    return sorted(locals().items())
print(bound())
def nested(v):
    match v:
        case {"op": "+" | "-" as op, "args": [int(x), int(y)]}: return x + y if op == "+" else x - y
        case {"op": str(op)}: return f"bad args for {op}"
        case {}: return "no op"
for v in ({"op": "+", "args": [1, 2]}, {"op": "-", "args": (5, 3)}, {"op": "+", "args": [1]}, {"op": 1}, {}): print(nested(v))
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
for x in range(4):
    match x:
        case 0: continue
        case 2: break
    print("loop", x)
