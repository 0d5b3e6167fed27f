# The state pattern by changing __class__, by dispatch tables and by generators; a vending machine in each.
class Vending:
    price = 30
    def __init__(self): self.credit, self.stock, self.log = 0, 2, []
    def coin(self, n): self.credit += n; self.log.append(f"+{n}"); self.change()
    def push(self): self.log.append("need coins")
    def change(self): self.__class__ = Empty if not self.stock else Ready if self.credit >= self.price else Vending
    def refund(self): n, self.credit = self.credit, 0; self.change(); return n
class Ready(Vending):
    def push(self): self.credit -= self.price; self.stock -= 1; self.log.append("vend"); self.change()
class Empty(Vending):
    def coin(self, n): self.log.append(f"returned {n}")
    def push(self): self.log.append("sold out")
v = Vending()
for act in (v.push, lambda: v.coin(20), lambda: v.push(), lambda: v.coin(20), lambda: v.push(), lambda: v.coin(50), lambda: v.push(), lambda: v.coin(10), lambda: v.push()): act(); print(type(v).__name__, v.credit, v.stock, v.log[-1])
print(v.refund(), type(v).__name__, isinstance(v, Vending), v.log)
TABLE = {("idle", "coin"): ("paid", "thanks"), ("paid", "push"): ("idle", "vend"), ("paid", "coin"): ("paid", "refund one"), ("idle", "push"): ("idle", "pay first")}
def run(events, state="idle"):
    for e in events:
        try: state, out = TABLE[state, e]
        except KeyError: yield f"{state}: no {e}"; return
        yield f"{out} -> {state}"
print(list(run(["push", "coin", "coin", "push"])), list(run(["coin", "kick", "push"])))
def machine():
    out, stock = "ready", 2
    while stock:
        credit = 0
        while credit < 30:
            cmd = yield out
            if cmd == "refund": out, credit = f"back {credit}", 0
            else: credit += cmd; out = f"credit {credit}"
        cmd = yield out
        while cmd != "push": cmd = yield "push now"
        stock -= 1; out = f"vend, change {credit - 30}"
    yield out
    return "empty"
m = machine(); print(next(m), [m.send(c) for c in (10, "refund", 30, 5, "push", 50, "push")])
try: next(m)
except StopIteration as e: print(e.value)
class Meta(type):
    def __setattr__(c, n, val): changes.append(n); super().__setattr__(n, val)
changes = []
class S(metaclass=Meta): pass
class T: pass
S.mode = 1; s = S(); s.mode = 2
for target in (T, int, object):
    try: s.__class__ = target; print(type(s).__name__)
    except TypeError as e: print(str(e)[:44])
print(changes, s.mode)
