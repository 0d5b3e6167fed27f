# An LRU cache with a linked list, expiry, weights, statistics and a decorator, checked against a slow model.
import collections
import collections.abc
import functools
import random


class Node:
    __slots__ = ("key", "value", "weight", "expires", "before", "after")

    def __init__(self, key=None, value=None, weight=1, expires=None):
        self.key, self.value, self.weight, self.expires = key, value, weight, expires
        self.before = self.after = self


class Clock:
    def __init__(self):
        self.now = 0

    def __call__(self):
        return self.now

    def advance(self, n):
        self.now += n


Stats = collections.namedtuple("Stats", "hits misses evicted expired weight")


class Cache(collections.abc.MutableMapping):
    """Keeps the entries used last, up to a total weight; the list's root is between the oldest and the newest."""

    def __init__(self, limit, *, ttl=None, weigh=None, clock=None, on_evict=None):
        if limit < 1:
            raise ValueError(f"limit must be positive, not {limit!r}")
        self.limit, self.ttl = limit, ttl
        self.weigh = weigh or (lambda k, v: 1)
        self.clock = clock or (lambda: 0)
        self.on_evict = on_evict
        self.map, self.root = {}, Node()
        self.hits = self.misses = self.evicted = self.expired = self.weight = 0

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _newest(self, node):
        last = self.root.before
        last.after = self.root.before = node
        node.before, node.after = last, self.root

    def _drop(self, node, why):
        self._unlink(node)
        del self.map[node.key]
        self.weight -= node.weight
        if why == "evicted":
            self.evicted += 1
        elif why == "expired":
            self.expired += 1
        if self.on_evict and why != "deleted":
            self.on_evict(node.key, node.value, why)

    def _find(self, key):
        node = self.map.get(key)
        if node is not None and node.expires is not None and node.expires <= self.clock():
            self._drop(node, "expired")
            node = None
        return node

    def __getitem__(self, key):
        node = self._find(key)
        if node is None:
            self.misses += 1
            raise KeyError(key)
        self.hits += 1
        self._unlink(node)
        self._newest(node)
        return node.value

    def __setitem__(self, key, value):
        weight = self.weigh(key, value)
        if weight > self.limit:
            raise ValueError(f"{key!r} weighs {weight}, more than {self.limit}")
        old = self._find(key)
        if old is not None:
            self._drop(old, "deleted")
        expires = None if self.ttl is None else self.clock() + self.ttl
        node = self.map[key] = Node(key, value, weight, expires)
        self._newest(node)
        self.weight += weight
        while self.weight > self.limit:
            self._drop(self.root.after, "evicted")

    def __delitem__(self, key):
        node = self._find(key)
        if node is None:
            raise KeyError(key)
        self._drop(node, "deleted")

    def __iter__(self):
        node = self.root.after
        while node is not self.root:
            yield node.key
            node = node.after

    def __len__(self):
        return len(self.map)

    def __contains__(self, key):
        return self._find(key) is not None

    def peek(self, key, default=None):
        node = self._find(key)
        return default if node is None else node.value

    def resize(self, limit):
        self.limit = limit
        while self.weight > limit:
            self._drop(self.root.after, "evicted")

    def stats(self):
        return Stats(self.hits, self.misses, self.evicted, self.expired, self.weight)

    def check(self):
        keys = list(self)
        node, back = self.root.before, []
        while node is not self.root:
            back.append(node.key)
            node = node.before
        assert keys == back[::-1] and set(keys) == set(self.map), (keys, back)
        assert self.weight == sum(n.weight for n in self.map.values()) <= self.limit

    def __repr__(self):
        return f"Cache({', '.join(f'{k!r}: {self.map[k].value!r}' for k in self)})"


def cached(limit, **options):
    def decorate(f):
        cache = Cache(limit, **options)

        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            key = (args, tuple(sorted(kwargs.items())))
            try:
                return cache[key]
            except KeyError:
                cache[key] = value = f(*args, **kwargs)
                return value
        wrapper.cache = cache
        return wrapper
    return decorate


class Model:
    """The same by the slowest means."""

    def __init__(self, limit):
        self.limit, self.items = limit, []

    def get(self, key):
        for i, (k, v) in enumerate(self.items):
            if k == key:
                self.items.append(self.items.pop(i))
                return v
        return None

    def put(self, key, value):
        self.items = [(k, v) for k, v in self.items if k != key] + [(key, value)]
        del self.items[:-self.limit]


def compare(seed, steps, limit):
    rnd = random.Random(seed)
    cache, model = Cache(limit), Model(limit)
    for step in range(steps):
        key = rnd.randrange(limit * 2)
        match rnd.randrange(5):
            case 0 | 1:
                cache[key] = step
                model.put(key, step)
            case 2 if key in cache:
                del cache[key]
                model.items = [kv for kv in model.items if kv[0] != key]
            case _:
                assert cache.get(key) == model.get(key), (step, key)
        assert list(cache) == [k for k, _ in model.items], step
        if step % 20 == 0:
            cache.check()
    return cache.stats()


c = Cache(3)
for k in "abc":
    c[k] = k.upper()
print(c, c["a"], c, len(c))
c["d"] = "D"
print(c, "b" in c, c.get("b", "gone"), c.stats())
c["a"] = "again"
print(list(c.items()), c.pop("c"), c.setdefault("e", 5), c.peek("d"), c)
for bad in (lambda: c["zz"], lambda: Cache(0), lambda: c.__delitem__("q"), lambda: c.popitem() and c.popitem() and c.popitem() and c.popitem()):
    try:
        print(bad())
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
c.update(x=1, y=2)
print(c, c == {"x": 1, "y": 2}, bool(c))
clock, lost = Clock(), []
t = Cache(10, ttl=5, clock=clock, weigh=lambda k, v: len(v), on_evict=lambda *a: lost.append(a))
t["one"] = "1234"
clock.advance(3)
t["two"] = "123456"
print(t.stats(), list(t))
clock.advance(2)
print("one" in t, t["two"], lost)
t["three"] = "12345678"
print(lost, t)
try:
    t["big"] = "x" * 11
except ValueError as e:
    print(e)
t["three"] = "1"
t["four"] = "22"
t.resize(2)
t.check()
print(t, t.stats(), lost[2:])


@cached(50)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cached(2)
def area(w, h=1):
    return w * h


print(fib(60), fib.cache.stats(), fib.__name__)
print(area(2, h=3), area(2, h=3), area(4), area(5), area(2, h=3), area.cache.stats(), area.cache)
for seed in range(3):
    print(compare(seed, 400, 4 + seed * 5))
