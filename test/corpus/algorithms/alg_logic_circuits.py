# Digital logic: gates as functions, adders, multiplexers, flip-flops, a netlist simulator, minimisation.
from itertools import product
nand = lambda a, b: 1 - (a & b)
inv = lambda a: nand(a, a)
and_ = lambda a, b: inv(nand(a, b))
or_ = lambda a, b: nand(inv(a), inv(b))
xor = lambda a, b: nand(nand(a, nand(a, b)), nand(b, nand(a, b)))
mux = lambda s, a, b: or_(and_(inv(s), a), and_(s, b))
for g in (and_, or_, xor): print([g(a, b) for a, b in product((0, 1), repeat=2)], end=" ")
print([mux(*v) for v in product((0, 1), repeat=3)])
def full(a, b, c): s = xor(a, b); return xor(s, c), or_(and_(a, b), and_(s, c))
def add(x, y, n=8):
    c, out = 0, 0
    for i in range(n): s, c = full(x >> i & 1, y >> i & 1, c); out |= s << i
    return out, c
assert all(add(a, b) == ((a + b) & 255, a + b >> 8) for a in range(0, 256, 13) for b in range(0, 256, 7))
def alu(op, a, b): return {"add": add(a, b)[0], "sub": add(a, add(b ^ 255, 1)[0])[0], "and": sum(and_(a >> i & 1, b >> i & 1) << i for i in range(8)), "xor": sum(xor(a >> i & 1, b >> i & 1) << i for i in range(8))}[op]
print([alu(op, 200, 100) for op in ("add", "sub", "and", "xor")], alu("sub", 5, 9))
class Latch:
    def __init__(self): self.q, self.nq = 0, 1
    def set(self, s, r):
        for _ in range(4): self.q, self.nq = nand(inv(s), self.nq), nand(inv(r), self.q)
        return self.q
l = Latch(); print([l.set(s, r) for s, r in ((1, 0), (0, 0), (0, 1), (0, 0), (1, 0))])
NET = """x = XOR a b
sum = XOR x cin
c1 = AND a b
c2 = AND x cin
cout = OR c1 c2"""
OPS = {"XOR": xor, "AND": and_, "OR": or_, "NOT": inv}
def simulate(net, **inputs):
    gates = {n: rhs.split() for n, rhs in (l.split(" = ") for l in net.split("\n"))}
    wires = dict(inputs)
    while pending := gates.keys() - wires.keys():
        ready = [n for n in sorted(pending) if all(w in wires for w in gates[n][1:])]
        if not ready: raise ValueError(f"loop among {sorted(pending)}")
        for n in ready: op, *args = gates[n]; wires[n] = OPS[op](*(wires[a] for a in args))
    return wires
print([(w["sum"], w["cout"]) for w in (simulate(NET, a=a, b=b, cin=c) for a, b, c in product((0, 1), repeat=3))])
try: simulate("p = NOT q\nq = NOT p")
except ValueError as e: print(e)
def minimise(minterms, n):
    groups, primes = {(m, 0) for m in minterms}, set()
    while groups:
        merged, nxt = set(), set()
        for a, m in groups:
            for i in range(n):
                if not m >> i & 1 and (a ^ 1 << i, m) in groups: nxt.add((a & ~(1 << i), m | 1 << i)); merged.add((a, m))
        primes |= groups - merged; groups = nxt
    covers = lambda p, t: t & ~p[1] == p[0]
    left, chosen = set(minterms), []
    while left: p = max(sorted(primes), key=lambda p: sum(covers(p, t) for t in left)); chosen.append(p); left -= {t for t in left if covers(p, t)}
    return sorted("".join("-" if m >> i & 1 else str(a >> i & 1) for i in reversed(range(n))) for a, m in chosen)
print(minimise([0, 1, 2, 5, 6, 7], 3), minimise([4, 8, 10, 11, 12, 15], 4), minimise([0, 1, 2, 3], 2), minimise([], 2))
