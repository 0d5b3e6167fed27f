"""Block I/O, a line for each: who, where, how much and how long."""
_start = Table()
print(f"{'TIME(ms)':<12} {'DISK':<7} {'COMM':<16} {'PID':<6} {'BYTES':>8} {'LAT(us)':>9}")


@tracepoint("block:block_rq_issue")
def issue(rq):
    _start[int(rq)] = (nsecs, pid, comm)


@tracepoint("block:block_rq_complete")
def complete(rq, nr_bytes):
    if int(rq) in _start:
        begun, who, name = _start[int(rq)]
        print(f"{elapsed // 1000000:<12} {rq.q.disk.disk_name:<7} {name:<16} {who:<6} {nr_bytes:>8} {(nsecs - begun) // 1000:>9}")
        del _start[int(rq)]
