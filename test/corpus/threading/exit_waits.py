# The end of a program: it waits for threads but not for daemons, then calls the functions of atexit.
import atexit
import threading
import time

atexit.register(lambda: print("atexit: threads", threading.active_count(), "alive", worker.is_alive()))


said = threading.Event()


def work():
    said.wait()
    print("worker done")
    threading.Thread(target=lambda: (time.sleep(0.02), print("the worker's child done"))).start()


def daemon():
    time.sleep(1000)
    print("never")


worker = threading.Thread(target=work)
worker.start()
for _ in range(2):
    threading.Thread(target=daemon, daemon=True).start()
print("main done", worker.is_alive())
said.set()
