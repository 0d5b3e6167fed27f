# random with seeds: every method gives CPython's numbers; state, shuffles, choices and errors.
import random
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
r = random.Random(42)
print([r.random() for _ in range(3)], [r.randint(1, 6) for _ in range(8)], [r.randrange(0, 100, 7) for _ in range(5)], r.getrandbits(70), r.getrandbits(1), r.getrandbits(0))
print(r.choice("abcdef"), r.choices([1, 2, 3], k=6), r.choices("ab", weights=[9, 1], k=8), r.choices("xyz", cum_weights=[1, 1, 5], k=5), r.sample(range(1000), 5), r.sample("abcdef", 6), r.sample(["x", "y"], counts=[3, 1], k=3))
l = list(range(12)); r.shuffle(l); print(l, r.uniform(1, 2), r.uniform(5, -5), r.triangular(0, 10, 3), r.triangular())
print(round(r.gauss(0, 1), 10), round(r.gauss(mu=5, sigma=0.1), 10), round(r.normalvariate(0, 1), 10), round(r.expovariate(2), 10), round(r.betavariate(2, 3), 10), round(r.gammavariate(2, 1), 10), round(r.paretovariate(3), 10), round(r.weibullvariate(1, 2), 10), round(r.lognormvariate(0, 0.5), 10), round(r.vonmisesvariate(1, 2), 10), r.randbytes(5).hex())
st = r.getstate(); a = [r.random() for _ in range(3)]; r.setstate(st); print(a == [r.random() for _ in range(3)], st[0], len(st[1]))
for seed in (0, 1, -1, 2 ** 70, "text", b"bytes", 1.5, True, "é"):
    print(repr(seed), random.Random(seed).random(), random.Random(seed).randrange(10 ** 20))
random.seed(7); x = random.random(); random.seed(7); print(x == random.random(), random.randint(5, 5), random.choice([9]))
show(r.choice, []); show(r.randrange, 0); show(r.randrange, 5, 5); show(r.randint, 2, 1); show(r.sample, [1], 2); show(r.sample, {1, 2}, 1); show(r.choices, [], k=1); show(r.choices, [1], [1, 2]); show(r.choices, [1, 2], [0, 0]); show(r.randrange, 1, 10, 0); show(r.getrandbits, -1); show(r.shuffle, "abc"); show(random.Random, []); show(r.choices, "a", weights=[1], cum_weights=[1]); show(r.sample, [1, 2], -1); show(r.randrange, 1.5); show(r.setstate, (1, 2))
pi = sum(r.random() ** 2 + r.random() ** 2 < 1 for _ in range(1000)) * 4 / 1000; print(pi, sum(r.randrange(6) == 0 for _ in range(600)))
