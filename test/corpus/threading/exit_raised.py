# A program that ends with an exception still waits for its threads.
import threading
import time


def work():
    time.sleep(0.05)
    print("worker done")


threading.Thread(target=work).start()
print("main ends")
raise ValueError("the main thread's")
