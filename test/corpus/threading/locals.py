# threading.local: attributes of each thread, __init__ in each, classes derived from it, deleting.
import threading


def run(f, *args):
    t = threading.Thread(target=f, args=args)
    t.start()
    t.join()


data = threading.local()
data.x = 1
data.list = []


def look():
    print(hasattr(data, "x"), data.__dict__)
    data.x = 2
    data.y = 3
    print(sorted(data.__dict__.items()))
    del data.y
    print(hasattr(data, "y"))
    try:
        data.list
    except AttributeError as e:
        print(str(e).replace("_thread._local", "local"))


run(look)
print(data.x, data.list, hasattr(data, "y"), sorted(vars(data)))
try:
    del data.y
except AttributeError as e:
    print("AttributeError")
try:
    data.__dict__ = {}
except AttributeError as e:
    print("AttributeError")


class Session(threading.local):
    kind = "session"
    made = 0

    def __init__(self, user, *, level=0):
        Session.made += 1
        self.user, self.level = user, level
        self.log = []

    def note(self, text):
        self.log.append(text)
        return len(self.log)

    @property
    def title(self):
        return f"{self.user}:{self.level}:{len(self.log)}"


s = Session("root", level=3)
s.note("main")


def use():
    print(s.title, s.note("a"), s.note("b"), s.title)
    s.user = "other"
    print(s.title, s.kind)


run(use)
run(use)
print(s.title, Session.made)
for bad in (lambda: threading.local(1), lambda: threading.local(x=1)):
    try:
        bad()
    except TypeError as e:
        print(e)

# each has its own, however they are mixed
values = threading.local()
out = {}
barrier = threading.Barrier(4)


def mix(n):
    for i in range(50):
        values.v = (n, i)
        if i % 10 == 0:
            barrier.wait()
        if values.v != (n, i):
            out[n] = "mixed up"
    out.setdefault(n, values.v)


threads = [threading.Thread(target=mix, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(out.items()), hasattr(values, "v"))


class Slotted(threading.local):
    __slots__ = ()
    number = 5


z = Slotted()
print(z.number)
