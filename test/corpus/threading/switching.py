# Threads that compute all the time take turns: each gets on although none waits for anything.
import sys
import threading
import time

print(sys.getswitchinterval())
for bad in (0, -1, "x"):
    try:
        sys.setswitchinterval(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
sys.setswitchinterval(0.001)
print(abs(sys.getswitchinterval() - 0.001) < 1e-6)

stop = False
turns = [0, 0, 0]


def spin(n):
    while not stop:
        turns[n] += 1


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


threads = [threading.Thread(target=spin, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
print(fib(15))
end = time.monotonic() + 20
while min(turns) < 1000 and time.monotonic() < end:
    pass
stop = True
for t in threads:
    t.join()
print(min(turns) >= 1000)

# a flag that another thread spins on, and the other way round
flag, answer = [], []


def reply():
    while not flag:
        pass
    answer.append(flag[0] + 1)


t = threading.Thread(target=reply)
t.start()
flag.append(41)
while not answer:
    pass
t.join()
print(answer)

# sort, dict and set operations of one thread are whole for the others
numbers = list(range(3000))
shared, wrong = {}, []


def churn(n):
    for i in range(200):
        shared[n, i] = sorted(numbers, key=lambda x: -x)[:2]
        if shared.pop((n, i)) != [2999, 2998]:
            wrong.append(i)


threads = [threading.Thread(target=churn, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(shared, wrong)
