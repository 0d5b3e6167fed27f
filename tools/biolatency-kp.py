"""Latency of block I/O in microseconds, by kprobes on the accounting functions that the kernel has."""
if not exists("blk_account_io_start") and not exists("__blk_account_io_start"):
    raise SystemExit("this kernel has no blk_account_io_start(): use biolatency.py")

_start = Table()
usecs = Hist()


@kprobe(["blk_account_io_start", "__blk_account_io_start"], missing="ok")
def issue(rq):
    _start[int(rq)] = nsecs


@kprobe(["blk_account_io_done", "__blk_account_io_done"], missing="ok")
def complete(rq):
    if int(rq) in _start:
        usecs.add((nsecs - _start[int(rq)]) // 1000)
        del _start[int(rq)]
