# match at work: a command language, a tree rewriter, a state machine with guards, and what each pattern binds or leaves.
from dataclasses import dataclass
from enum import Enum, auto
import re


@dataclass
class Num:
    v: int


@dataclass
class Op:
    sign: str
    l: object
    r: object


@dataclass
class Neg:
    x: object


class State(Enum):
    IDLE = auto()
    RUN = auto()
    DONE = auto()


def simplify(e):
    match e:
        case Op("+", Num(0), x) | Op("+", x, Num(0)) | Op("*", Num(1), x) | Op("*", x, Num(1)) | Op("-", x, Num(0)):
            return simplify(x)
        case Op("*", Num(0), _) | Op("*", _, Num(0)):
            return Num(0)
        case Op("-", a, b) if a == b:
            return Num(0)
        case Op(sign, Num(a), Num(b)) if sign in "+-*":
            return Num({"+": a + b, "-": a - b, "*": a * b}[sign])
        case Op(sign=s, l=left, r=right):
            new = Op(s, simplify(left), simplify(right))
            return simplify(new) if new != e else e
        case Neg(Neg(x)):
            return simplify(x)
        case Neg(Num(v=n)):
            return Num(-n)
        case Neg(x):
            return Neg(simplify(x))
        case Num() | str():
            return e
        case _:
            raise TypeError(f"no expression: {e!r}")


def text(e):
    match e:
        case Num(v):
            return str(v)
        case str(name):
            return name
        case Neg(x):
            return f"-{text(x)}"
        case Op(s, l, r):
            return f"({text(l)}{s}{text(r)})"


for e in (Op("+", Num(0), "x"), Op("*", Op("+", Num(1), Num(2)), Num(1)), Op("-", Op("*", "y", "z"), Op("*", "y", "z")), Neg(Neg(Op("*", Num(0), "q"))),
          Op("+", Neg(Num(3)), Op("*", Num(1), "x")), Op("/", Num(1), Num(0))):
    print(text(e), "=>", text(simplify(e)))
try:
    simplify(3.5)
except TypeError as err:
    print(err)


def command(line, world):
    match line.split():
        case []:
            return "nothing"
        case ["quit" | "exit" | "q"]:
            return "bye"
        case ["go", ("north" | "south" | "east" | "west") as way, *more]:
            return f"going {way}" + (f" then {' '.join(more)}" if more else "")
        case ["get" | "take", *things] if (missing := [t for t in things if t not in world]):
            return f"no {' or '.join(missing)} here"
        case ["get" | "take", first, *rest]:
            return f"taken {first}" + f" and {len(rest)} more" * bool(rest)
        case ["set", key, "=" | "to", value] if value.isdigit():
            world[key] = int(value)
            return f"{key} is {world[key]}"
        case ["repeat", n, *inner] if re.fullmatch("[1-9]", n):
            return "; ".join([command(" ".join(inner), world)] * int(n))
        case [verb]:
            return f"{verb} what?"
        case [verb, _, *_]:
            return f"cannot {verb} that"


world = {"lamp": 1, "key": 2}
for line in ("", "q", "go north", "go up", "go west twice", "take lamp", "get lamp key", "take sword", "set x = 5", "set x to five", "repeat 3 go east", "repeat 0 q", "dance", "eat cake now"):
    print(f"{line:18}", command(line, world))
print(world)


def step(state, event):
    match state, event:
        case State.IDLE, {"type": "start", "job": str(job), **rest} if not rest:
            return State.RUN, f"start {job}"
        case State.IDLE, {"type": "start", **rest}:
            return State.IDLE, f"bad start {sorted(rest)}"
        case State.RUN, {"type": "tick", "n": int() | float() as n} if n > 0:
            return State.RUN, f"tick {n}"
        case State.RUN, {"type": "stop"} | None:
            return State.DONE, "stopped"
        case (State.DONE, _):
            return State.DONE, "ignored"
        case [s, {"type": kind}]:
            return s, f"{kind} in {s.name}"
        case other:
            return state, f"strange {other[1]!r}"


state = State.IDLE
for event in ({"type": "tick", "n": 1}, {"type": "start"}, {"type": "start", "job": 5}, {"type": "start", "job": "a", "x": 1}, {"type": "start", "job": "a"}, {"type": "tick", "n": 2.5},
              {"type": "tick", "n": -1}, {"type": "tick", "n": True}, 7, None, {"type": "start", "job": "b"}):
    state, said = step(state, event)
    print(state.name, said)


def shape(v):
    match v:
        case True | False:
            return "bool"
        case -1 | -2.5 | 3 + 4j:
            return "constant"
        case int(n) if n > 100:
            return f"big {n}"
        case "a" "b":
            return "joined"
        case bytes() | bytearray():
            return "raw"
        case [[x, y], [z, _]]:
            return x, y, z
        case (x, *_, y) if x == y:
            return f"same ends {x}"
        case [*all_of_them]:
            return len(all_of_them)
        case {"k": [*_, last]}:
            return last
        case {}:
            return "mapping"
        case None:
            return "none"
        case object(__class__=k):
            return k.__name__


for v in (True, -1, -2.5, 3 + 4j, 500, "ab", b"x", [[1, 2], (3, 4)], (5, 6, 5), range(4), [], {"k": [1, 2]}, {"k": []}, {}, None, "zz", 1.5, {1}, iter([])):
    print(repr(v)[:20], shape(v), sep=" -> ")
