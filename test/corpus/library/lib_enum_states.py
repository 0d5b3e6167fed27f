# Enums as the states and flags of a small protocol machine.
from enum import Enum, IntEnum, Flag, auto, unique
class State(Enum):
    IDLE = auto()
    OPEN = auto()
    CLOSED = "closed"
    def next(self): return {State.IDLE: State.OPEN, State.OPEN: State.CLOSED}.get(self, self)
class Prio(IntEnum):
    LOW = 1
    HIGH = 10
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
s = State.IDLE
trail = [s.name]
while s.next() is not s: s = s.next(); trail.append(s.name)
print(trail, list(State), State("closed"), State["OPEN"].value, State.IDLE == 1, isinstance(s, State), len(State), State.OPEN in State, repr(State.CLOSED), str(State.OPEN), hash(State.OPEN) == hash(State.OPEN), {State.IDLE: 1}[State.IDLE])
print(Prio.HIGH > 5, Prio.LOW + 1, sorted([Prio.HIGH, Prio.LOW]), max(Prio), int(Prio.HIGH), Prio(10), [p.name for p in Prio])
p = Perm.R | Perm.X
print(p, Perm.W in p, Perm.R in p, p & Perm.RW, ~p & Perm.RW, bool(Perm.R & Perm.W), Perm.RW.value, p ^ Perm.X)
for f in (lambda: State("none"), lambda: State["NOPE"], lambda: setattr(State, "OPEN", 5), lambda: State.OPEN.nope, lambda: State()):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split("\n")[0])
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
