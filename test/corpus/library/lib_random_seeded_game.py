# random with a seed: a shuffled deck, weighted draws, sampling and a walk, equal to CPython's.
import random
r = random.Random(2024)
deck = [s + v for s in "CDHS" for v in "A23456789TJQK"]
r.shuffle(deck)
print(deck[:5], r.choice(deck), r.sample(deck, 3), r.randint(1, 6), r.randrange(0, 100, 7), r.random(), r.uniform(1, 2), r.choices("abc", weights=[1, 5, 1], k=8), r.getrandbits(70), r.gauss(0, 1), r.triangular(0, 10, 5), r.expovariate(2.0))
random.seed("text")
print(random.random(), random.randint(0, 2 ** 80), random.shuffle(x := list(range(6))), x)
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)])
pos, path = (0, 0), []
r.seed(5)
for _ in range(10):
    dx, dy = r.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
    pos = pos[0] + dx, pos[1] + dy
    path.append(pos)
print(path)
for f in (lambda: r.choice([]), lambda: r.sample([1], 2), lambda: r.randint(5, 1), lambda: r.randrange(0), lambda: r.choices([1], weights=[1, 2])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
