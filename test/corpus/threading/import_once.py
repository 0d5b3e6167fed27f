# Several threads import a module at once: it runs once, and all see it complete. Modules that import each other do not block.
import sys
import threading

seen = []


def use():
    import helper_slow
    seen.append((helper_slow.ready, helper_slow.runs))


threads = [threading.Thread(target=use) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen)

answers = {}


def left():
    import helper_left
    answers["left"] = helper_left


def right():
    import helper_right
    answers["right"] = helper_right


threads = [threading.Thread(target=f) for f in (left, right)]
for t in threads:
    t.start()
for t in threads:
    t.join(20)
print([t.is_alive() for t in threads], sorted(answers))
print(answers["left"].other(), answers["right"].other(), answers["left"] is sys.modules["helper_left"])


def missing():
    try:
        import no_module_of_this_name
    except ImportError as e:
        seen.append(str(e))


del seen[:]
threads = [threading.Thread(target=missing) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen)
