# random: the same numbers for a seed
import random

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

random.seed(42)
print([random.random() for _ in range(4)], [random.randint(1, 6) for _ in range(12)], random.getrandbits(70), random.getrandbits(0), random.getrandbits(32))
print([random.randrange(10) for _ in range(8)], [random.randrange(5, 50, 5) for _ in range(5)], [random.randrange(10, 0, -3) for _ in range(5)], random.randrange(10 ** 30))
l = list(range(20)); random.shuffle(l); print(l, random.choice("abcdef"), random.choice(range(100)), random.sample(range(1000), 5), random.sample("abcdefgh", 4), random.sample(range(10), 10))
print(random.sample(range(10 ** 6), 12), random.sample(["a", "b"], 3, counts=[2, 5]), random.choices("abc", k=8), random.choices("abc", [1, 10, 1], k=8), random.choices([1, 2], cum_weights=[1, 3], k=5))
print(random.uniform(2, 5), random.randbytes(7), random.getrandbits(200))
for seed in (0, 1, -1, 2 ** 31, 2 ** 32, 2 ** 64 - 1, 2 ** 64, 2 ** 100 + 7, 10 ** 300, True, 1.5, 123456789):
    r = random.Random(seed); print(seed if seed < 10 ** 20 else "big", r.random(), r.randint(0, 10 ** 9))
a, b = random.Random(5), random.Random(5); print([a.random() for _ in range(700)] == [b.random() for _ in range(700)], a.random())
st = a.getstate(); x = [a.random() for _ in range(3)]; a.setstate(st); print(x == [a.random() for _ in range(3)], len(st), st[0], len(st[1]), st[1][:2], st[1][-1])
random.seed(7); s = random.getstate(); y = random.random(); random.setstate(s); print(y == random.random())
for f in (lambda: random.choice([]), lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randrange(1, 9, 0), lambda: random.sample([1], 2), lambda: random.sample({1, 2}, 1),
          lambda: random.choices("ab", [1]), lambda: random.choices("ab", [0, 0]), lambda: random.choices("ab", 3), lambda: random.getrandbits(-1), lambda: random.seed([]), lambda: random.randint(5, 1),
          lambda: random.choices("ab", [1, 2], cum_weights=[1, 2]), lambda: random.setstate((2, (), None))):
    show(f)
class Mine(random.Random):
    def random(self): return 0.25
m = Mine(3); print(m.random(), m.uniform(0, 4), m.choices("abcd", k=3), isinstance(m, random.Random))
s = random.SystemRandom(); print(0 <= s.random() < 1, 0 <= s.getrandbits(100) < 2 ** 100, s.randint(3, 3), s.choice("z")); show(s.getstate)
def estimate(n):
    r = random.Random(99); return sum(r.random() ** 2 + r.random() ** 2 <= 1 for _ in range(n)) * 4 / n
print(estimate(2000))
