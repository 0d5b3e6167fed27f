# A session with much in it; answers() asks all of it. The values are the same in whichever home it is asked.
import dataclasses, enum, functools, itertools, json, operator, random, re, struct, sys, weakref
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

# 300 functions: plain, with defaults and keyword-only parameters, recursive, with attributes
functions = []
for i in range(100):
    exec(f"def f{i}(x, y={i}, *, z=[{i}]):\n    'number {i}'\n    return x * {i} + y + z[0]\nfunctions.append(f{i})")
    exec(f"def r{i}(n): return n + {i} if n < 2 else r{i}(n - 1) + r{i}(n - 2)\nfunctions.append(r{i})")
    exec(f"def s{i}(t, *a, **k): return f'{{t!r:>6}}', a, sorted(k), s{i}.mark\ns{i}.mark = {i}\nfunctions.append(s{i})")


# closures that share cells, and decorators
def account(balance):
    history = []
    def add(n):
        nonlocal balance
        balance += n
        history.append(n)
        return balance
    def show(): return balance, history
    return add, show

accounts = [account(n) for n in range(20)]
for n, (add, show) in enumerate(accounts): add(n * n)

@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(30)
partial = functools.partial(int, base=7)


# classes: slots, properties, descriptors, a metaclass, several bases, special methods, generics
class Meta(type):
    made = []
    def __new__(cls, name, bases, ns, **kw):
        c = super().__new__(cls, name, bases, ns)
        Meta.made.append(name)
        c.kw = kw
        return c
    def __call__(cls, *a):
        o = super().__call__(*a)
        o.number = next(numbers)
        return o

numbers = itertools.count(10)

class Typed:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, o, cls=None): return self if o is None else getattr(o, self.name, "unset")
    def __set__(self, o, v): setattr(o, self.name, v * 2)

class Base(metaclass=Meta, tag="base"):
    t = Typed()
    def __init__(self, v): self.v = v
    def __repr__(self): return f"{type(self).__name__}({self.v})"
    def __eq__(self, o): return isinstance(o, Base) and self.v == o.v
    def __hash__(self): return hash(("Base", self.v))
    @property
    def double(self): return self.v * 2
    @classmethod
    def make(cls, v): return cls(v)
    @staticmethod
    def still(v): return -v

class Left(Base, tag="left"):
    def who(self): return ["Left"] + (super().who() if hasattr(super(), "who") else [])
class Right(Base, tag="right"):
    def who(self): return ["Right"]
class Both(Left, Right):
    def __getattr__(self, name): return "made up " + name

class Slotted:
    __slots__ = "a", "b"
    def __init__(self, a): self.a = a
class Words(list):
    extra = 1
    def __call__(self): return len(self)
class Lookup(dict):
    def __missing__(self, k): return ("missing", k)
class Fault(ValueError):
    def __init__(self, code): super().__init__(f"fault {code}"); self.code = code
    def __str__(self): return f"<{self.args[0]}>"

@dataclasses.dataclass(order=True)
class Point:
    x: int
    y: int = 3
    tags: list = dataclasses.field(default_factory=list)
class Color(enum.Enum):
    RED = 1
    BLUE = 2
class Bits(enum.IntFlag):
    A = 1
    B = 4
Pair = namedtuple("Pair", "left right")
instances = [Both(i) for i in range(50)] + [Left.make(7), Right(8)]
instances[3].t = 21
instances[4].__dict__["late"] = "dict mode"
slotted = Slotted([1, 2])
words = Words("abc")
words.note = {"k": words}
bound = instances[5].who, words.append, "text".upper, [].append, dict.fromkeys, Base.make
anonymous = type("Anonymous", (Base,), {"v": 99, "f": lambda self: self.v})


# generators that are alive: in loops, in try, delegating, over all sorts of iterators
def counting(n):
    try:
        for i in range(n):
            got = yield i
            if got: yield ("got", got)
    except Fault as e:
        yield ("caught", e.code)
    finally:
        closed.append(n)
    return "done"
def delegating(n):
    r = yield from counting(n)
    yield ("result", r)
def mixed():
    d = {i: str(i) for i in range(10)}
    for (k, v), c, e in zip(d.items(), "abcdefghij", enumerate(itertools.chain([1, 2], range(5, 13)))):
        for x in reversed([k, v, c]):
            yield x, e
def nested():
    with manager("gen") as m:
        for a in (b * 2 for b in {5, 6}): yield a, m
class manager:
    def __init__(self, n): self.n = n
    def __enter__(self): return self.n
    def __exit__(self, *e): closed.append(("exit", self.n)); return False
async def wait(n): return n + await inner(n)
async def inner(n): return n * 10
async def stream():
    for i in range(3): yield i

closed = []
generators = [counting(5), delegating(4), mixed(), nested(), (x * x for x in range(10)), counting(2)]
for g in generators: next(g)
generators[0].send("hello")
iterators = [iter([1, 2, 3]), iter({"a": 1, "b": 2}.items()), map(str, [1, 2, 3]), filter(None, [0, 1, 2]), iter(range(10**20, 10**20 + 5)),
             itertools.cycle("ab"), itertools.permutations([1, 2, 3]), (k for k, _ in itertools.groupby("aabbc")), itertools.product("ab", [1, 2]),
             itertools.islice(itertools.count(), 2, 100, 3), itertools.accumulate([1, 2, 3]), reversed((1, 2, 3)), iter("täxt"), iter(b"by"),
             itertools.combinations(range(4), 2), *itertools.tee([7, 8, 9]), enumerate("xyz", 5), iter(lambda: next(numbers), 0), itertools.repeat(4, 3),
             iter({3, 1, 2}), iter(deque([4, 5, 6])), re.finditer("[a-c]", "abcabc")]
for it in iterators: next(it)
coroutine, astream = wait(4), stream()

# containers in circles, shared parts, keys of all kinds
ring = [1, 2]
ring.append(ring)
tree = {"up": None, "kids": [{"up": None} for _ in range(3)]}
for kid in tree["kids"]: kid["up"] = tree
a, b = [], ()
b = (a, {"self": a}); a.append(b)
shared = ["shared"]
holders = [shared, (shared,), {"k": shared}, {1: {2: shared}}]
keys = {Base: "class", len: "builtin", f1: "function", instances[0]: "instance", (1, Base, "x"): "tuple", frozenset([1, frozenset([Left])]): "frozen",
        None: "none", 1.5: "float", b"b": "bytes", 10**30: "big", Color.RED: "enum", "täxt": "str", int: "int", Ellipsis: "dots", (): "empty"}
objects = {object() for _ in range(300)} | {Base, Left, f2, 3}
members = list(objects)
sets = {frozenset([i, (i, frozenset([Base]))]) for i in range(50)}
big = {(i, f"k{i}"): i for i in range(3000)}
for i in range(0, 3000, 7): del big[i, f"k{i}"]
plain = defaultdict(list, {"x": [1]}); plain["y"].append(2)
counts = Counter("abracadabra"); counts.update(r=5)
ordered = OrderedDict([(k, k * 2) for k in "zyx"]); ordered.move_to_end("z")
queue = deque(range(10), maxlen=8); queue.rotate(3)
heap = [5, 1, 4]; _ = __import__("heapq").heapify(heap)
data = bytearray(b"bytes"); view = memoryview(data)[1:4]
text = "".join(["ab"] * 100); longer = text; longer += "cd"
numbers_ = [2**200, -(3**150), 1.5e300, float("inf"), -0.0, True, 1 << 61, 2**64 - 1, 3 + 0]
pattern = re.compile(r"(?P<w>\w+)-(\d+)", re.I)
match = pattern.match("word-42")
dice = random.Random(5); dice.random()
packed = struct.Struct("<IH")
refs = weakref.ref(instances[0]), weakref.WeakValueDictionary({"k": instances[1]}), weakref.WeakSet([instances[2]])
getter = operator.itemgetter(1, 0), operator.attrgetter("v"), operator.methodcaller("who")
try: raise Fault(7) from KeyError("cause")
except Fault as e: trouble = e; trouble.add_note("noted")
try: f1()
except TypeError as e: mistake = e
alias = list[int], int | None, slice(1, 2), range(3, 30, 4), super(Both, instances[0]), NotImplemented, type(None)
environment = {"seen": 0}
exec("def tally():\n    global seen\n    seen += 1\n    return seen", environment)
environment["tally"]()
main = sys.modules[__name__]


def run(coro):
    try: coro.send(None)
    except StopIteration as e: return e.value
async def collect(s): return [x async for x in s]

def drain(it, n=4):
    out = []
    for _ in range(n):
        try: out.append(next(it))
        except StopIteration as e: return out, "end", e.value
    return out

def answers():
    p = print
    p(len(functions), [f(3) for f in functions[0::3]], [f(6) for f in functions[1::30]], [f("a", 1, q=2) for f in functions[2::30]])
    p(f7.__doc__, f7.__defaults__, f7.__kwdefaults__, f7.__name__, s3.__dict__, f7.__globals__ is globals())
    p([(add(1), show()) for add, show in accounts[::4]], accounts[3][1]()[1] is accounts[3][1]()[1])
    p(fib(40), fib.cache_info().currsize, partial("66"))
    p(Meta.made, Base.kw, Both.kw, [c.__name__ for c in Both.__mro__], Left.__subclasses__(), instances[:3], instances[3].t, instances[4].late)
    p([o.number for o in instances[:5]], Both(1).number, instances[6].double, instances[7].nothing, instances[8].who(), Base.still(4), anonymous(5).f())
    p(instances[9] == Both(9), hash(instances[9]) == hash(Both(9)), isinstance(instances[1], Right), Base.t.name, vars(instances[4]))
    p(slotted.a, hasattr(slotted, "b"), words(), words.note["k"] is words, [type(f).__name__ for f in bound], bound[0](), Lookup(a=1)["b"])
    slotted.b = 2
    p(slotted.b, Point(1) < Point(2), Point(1, tags=[2]), Color.RED, Color(2), Color["BLUE"] is Color.BLUE, Bits.A | Bits.B, Pair(1, 2)._replace(left=5))
    bound[1]("added"); p(words, bound[2](), bound[4]("ab", 1), bound[5])
    p(generators[0].send(None), generators[0].throw(Fault(3)), drain(generators[0]), [drain(g, 9) for g in generators[1:5]], generators[5].close(), closed)
    p([drain(i) for i in iterators[:20]], [sorted(drain(i)[0]) for i in iterators[20:21]], drain(iterators[21]), [m.span() for m in iterators[22]])
    p(run(coroutine), run(collect(astream)))
    p(ring[2] is ring, ring, tree["kids"][1]["up"] is tree, a[0][1]["self"] is a, len({id(h) for h in (holders[0], holders[1][0], holders[2]["k"], holders[3][1][2])}))
    p([keys[k] for k in (Base, len, f1, instances[0], (1, Base, "x"), frozenset([1, frozenset([Left])]), None, 1.5, b"b", 10**30, Color.RED, "täxt", int, ..., ())], list(keys.values()))
    p(len(objects), all(m in objects for m in members), Base in objects, object() in objects, sum(frozenset([i, (i, frozenset([Base]))]) in sets for i in range(60)))
    p(len(big), sum(big.values()), big[5, "k5"], (7, "k7") in big, list(big)[:3])
    p(plain["z"], dict(plain), counts.most_common(2), list(ordered), queue, heap, data, bytes(view), json.dumps(dict(counts)), json.loads('{"a": [1, 2.5]}'))
    view[0] = 65; data.append(33) if False else None
    p(data, longer == text + "cd", len(longer), numbers_, numbers_[0] % 10**9, pattern.sub(r"\2-\1", "a-1 b-2"), match["w"], match.groups(), packed.pack(1, 2))
    p(dice.random(), dice.randrange(10**9), refs[0]() is instances[0], refs[1]["k"] is instances[1], instances[2] in refs[2], getter[0]([1, 2]), getter[1](instances[3]), getter[2](instances[5]))
    p(repr(trouble), str(trouble), trouble.code, repr(trouble.__cause__), trouble.__notes__, mistake, trouble.__traceback__.tb_lineno > 100, type(mistake.__traceback__).__name__)
    p(alias[:4], alias[4].who(), alias[5], alias[6], environment["tally"](), environment["seen"], main.ring is ring, sys.modules["json"] is json, sys.version_info[:2], sys.version_info.major)
    c = type("New", (Both,), {"who": lambda self: ["New"] + super(c, self).who()})
    p(c(1).who(), c.kw, isinstance(c(2), Base), Base.__subclasses__(), int("12"), max([3, 9, 2], key=lambda x: -x), sorted("hello"), sum(range(100)))
    globals()["fresh"] = 5
    p(fresh, "fresh" in globals(), main.fresh, eval("fresh + 1"), [type(x).__name__ for x in (fib, pattern, match, dice, view, counts, trouble, generators[0])])
