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
    if next.pid in _queued:
        usecs.add((nsecs - _queued[next.pid]) // 1000)
        del _queued[next.pid]
