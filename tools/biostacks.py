"""Latency of block I/O in microseconds, by the kernel stack that issued it."""
_start = Table()
_stacks = Table()
usecs = Hist()


@tracepoint("block:block_rq_issue")
def issue(rq):
    _start[int(rq)] = nsecs
    _stacks[int(rq)] = kstack


@tracepoint("block:block_rq_complete")
def complete(rq):
    if int(rq) in _start:
        usecs[_stacks[int(rq)]].add((nsecs - _start[int(rq)]) // 1000)
        del _start[int(rq)]
        del _stacks[int(rq)]
