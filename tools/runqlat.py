"""How long threads wait for a CPU, in microseconds."""
_queued = Table()
usecs = Hist()


@tracepoint(["sched:sched_wakeup", "sched:sched_wakeup_new"])
def wakeup(p):
    _queued[p.pid] = nsecs


@tracepoint("sched:sched_switch")
def switch(prev, next, prev_state):
    if prev_state == 0:
        _queued[prev.pid] = nsecs
    began = _queued.pop(next.pid, 0)  # several CPUs share the idle task's pid: one of them finds it
    if began:
        usecs.add((nsecs - began) // 1000)
