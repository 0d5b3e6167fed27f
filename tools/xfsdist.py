"""Latency of XFS by operation, in microseconds."""
_start = Table()
usecs = Hist()


@kprobe(["xfs_file_read_iter", "xfs_file_write_iter", "xfs_file_open", "xfs_file_fsync"], missing="ok")
def enter():
    _start[tid] = (nsecs, func)


@kretprobe(["xfs_file_read_iter", "xfs_file_write_iter", "xfs_file_open", "xfs_file_fsync"], missing="ok")
def leave():
    if tid in _start:
        begun, which = _start[tid]
        usecs[which].add((nsecs - begun) // 1000)
        del _start[tid]
