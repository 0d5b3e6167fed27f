# Threads by deriving from Thread: run(), arguments, __init__ forgotten, attributes.
import threading


class Sum(threading.Thread):
    def __init__(self, numbers):
        super().__init__(name=f"sum of {len(numbers)}")
        self.numbers = numbers
        self.result = None

    def run(self):
        total = 0
        for n in self.numbers:
            total += n
        self.result = total, threading.current_thread() is self


sums = [Sum(range(n)) for n in (0, 10, 1000, 20000)]
for s in sums:
    s.start()
for s in sums:
    s.join()
    print(s.name, s.result)


class Forgot(threading.Thread):
    def __init__(self):
        pass


try:
    Forgot().start()
except RuntimeError as e:
    print("RuntimeError:", e)


class Chatty(threading.Thread):
    def run(self):
        print("before", self._target is None if hasattr(self, "_target") else "gone")
        super().run()
        print("after")


t = Chatty(target=print, args=("target", 1), kwargs={"sep": "-"})
t.start()
t.join()

# run() called directly runs here
t = threading.Thread(target=lambda: print("here:", threading.current_thread() is threading.main_thread()))
t.run()
print(t.is_alive(), t.ident)


class Counter(threading.Thread):
    made = 0
    lock = threading.Lock()

    def run(self):
        for _ in range(500):
            with Counter.lock:
                Counter.made += 1


threads = [Counter() for _ in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Counter.made)
try:
    threading.Thread(group=1)
except AssertionError as e:
    print("AssertionError:", e)
