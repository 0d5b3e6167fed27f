# sys.exit() in a thread ends only that; in the main thread it ends the program, when the threads have ended.
import sys
import threading
import time

t = threading.Thread(target=sys.exit, args=(5,))
t.start()
t.join()
print("still here")


def work():
    time.sleep(0.03)
    print("worker done")


threading.Thread(target=work).start()
sys.exit(7)
