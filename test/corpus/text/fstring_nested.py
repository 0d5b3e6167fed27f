# Nested f-strings, nested specs, side effects in order, quotes.
log = []
def t(v):
    log.append(v)
    return v
print(f"{t(1)} {t(2):{t(3)}} {t('a')!r:>{t(6)}} {t(4)}", log)
rows = [("apple", 3, 1.25), ("kiwi", 12, 0.5), ("watermelon", 1, 4.0)]
w = max(len(r[0]) for r in rows)
for n, q, p in rows:
    print(f"{n:<{w}} {q:>3} {p:>6.2f} {q * p:>7.2f}")
print(f"{'x' + f'{1 + 1}'}")
print(f"{', '.join(f'{k}={v}' for k, v in [('a', 1), ('b', 2)])}")
print(f"{'{}'.format(3)} {'%d' % 4} {'a' 'b'} {'}'} {'{'}")
a = {"k": {"n": [10, 20]}}
print(f"{a['k']['n'][1]} {a['k']['n'][-1]:04d} {len(a)}")
class V:
    def __init__(self, v):
        self.v = v
    def __format__(self, s):
        return f"V[{s}]({self.v})"
    def __repr__(self):
        return f"V({self.v})"
v = V(3)
print(f"{v} {v:spec} {v!r} {v!r:>8} {v=} {v.v} {v:{v.v}} {v:a{1}b{2}c}")
print(f"{(yield_ := 5)} {yield_}", f"{x:=^10}" if (x := "m") else "")
print(f"{3:{'0'}>{5}} {'abc'[::-1]} {max(1, 2)} {(1, 2)[0]} {[*'ab']} {1 if 0 else 2}")
try:
    f"{undefined_name}"
except NameError as e:
    print(e)
try:
    f"{1 / 0}"
except ZeroDivisionError as e:
    print(e)
try:
    f"{'x':d}"
except ValueError as e:
    print(e)
