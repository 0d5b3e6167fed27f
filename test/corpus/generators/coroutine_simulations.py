# Generators as processes: a discrete simulation, a parser fed by send, a pipeline with feedback, and fair scheduling.
import heapq
from collections import deque
from itertools import count


class Env:
    def __init__(self):
        self.now, self.queue, self.order, self.log = 0, [], count(), []

    def process(self, gen, delay=0, value=None):
        heapq.heappush(self.queue, (self.now + delay, next(self.order), gen, value))

    def run(self, until):
        while self.queue and self.queue[0][0] <= until:
            self.now, _, gen, value = heapq.heappop(self.queue)
            try:
                request = gen.send(value)
            except StopIteration as e:
                self.log.append((self.now, gen.__name__, e.value))
            else:
                kind, arg = request
                if kind == "wait":
                    self.process(gen, arg)
                elif kind == "get":
                    arg.request(self, gen)


class Resource:
    def __init__(self, n):
        self.free, self.waiting, self.longest = n, deque(), 0

    def request(self, env, gen):
        if self.free:
            self.free -= 1
            env.process(gen, 0, True)
        else:
            self.waiting.append(gen)
            self.longest = max(self.longest, len(self.waiting))

    def release(self, env):
        if self.waiting:
            env.process(self.waiting.popleft(), 0, False)
        else:
            self.free += 1


def customer(env, pumps, n):
    arrived = env.now
    at_once = yield "get", pumps
    waited = env.now - arrived
    try:
        yield "wait", 3 + n % 4
    finally:
        pumps.release(env)
    return n, waited, at_once


env, pumps = Env(), Resource(2)
for n, at in enumerate((0, 1, 1, 2, 6, 20)):
    env.process(customer(env, pumps, n), at)
env.run(100)
for entry in env.log:
    print(entry)
print(pumps.free, pumps.longest, env.now)


def parser():
    """Feeds on characters, yields what is complete."""
    stack, item, out = [], "", None
    while True:
        c = yield out
        out = None
        if c.isalnum():
            item += c
            continue
        if item:
            (stack[-1] if stack else stack).append(item) if stack else None
            out, item = (None, "") if stack else (item, "")
        if c == "(":
            stack.append([])
        elif c == ")":
            if not stack:
                out = SyntaxError("unbalanced")
                continue
            done = stack.pop()
            if stack:
                stack[-1].append(done)
            else:
                out = done


p = parser()
next(p)
print([r for r in map(p.send, "a (b (c d) e) f (g) ) h ") if r is not None])
p.close()


def average():
    total = n = 0
    result = None
    while True:
        try:
            v = yield result
        except ZeroDivisionError:
            total = n = 0
            result = "reset"
            continue
        if v is None:
            return result
        total += v
        n += 1
        result = total / n


def report(results):
    while True:
        results.append((yield from average()))


results = []
r = report(results)
next(r)
print([r.send(v) for v in (1, 2, 6, None, 10, 20, None)], results, r.throw(ZeroDivisionError()), r.send(8), r.gi_yieldfrom.__name__)


def fair(*gens):
    gens = deque(gens)
    while gens:
        g = gens.popleft()
        try:
            yield next(g)
        except StopIteration:
            continue
        gens.append(g)


def chars(word):
    try:
        yield from word
    finally:
        ended.append(word)


ended = []
print("".join(fair(chars("abc"), chars("1"), chars("xyzw"))), ended)
ended.clear()
f = fair(chars("abc"), chars("12"))
print(next(f), next(f), next(f))


def sieve():
    composites = {}
    for n in count(2):
        step = composites.pop(n, None)
        if step is None:
            limit = yield n
            if limit and n > limit:
                return f"over {limit} at {n}"
            composites[n * n] = n
        else:
            m = n + step
            while m in composites:
                m += step
            composites[m] = step


s = sieve()
primes = [next(s)]
while True:
    try:
        primes.append(s.send(50))
    except StopIteration as e:
        print(primes, e.value)
        break
