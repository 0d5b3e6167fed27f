"""Latency of block I/O, from issue to completion, in microseconds."""
_start = Table()
usecs = Hist()


@tracepoint("block:block_rq_issue")
def issue(rq):
    _start[int(rq)] = nsecs


@tracepoint("block:block_rq_complete")
def complete(rq):
    if int(rq) in _start:
        usecs.add((nsecs - _start[int(rq)]) // 1000)
        del _start[int(rq)]
