"""Lengths of the CPUs' run queues, sampled 99 times a second; what runs is not counted."""
lengths = LinHist(0, 100, 1)


@profile(99)
def sample():
    queue = current.se.cfs_rq
    if queue is not None:
        waiting = queue.nr_running if hasattr("struct cfs_rq", "nr_running") else queue.nr_queued
        lengths.add(waiting - 1 if waiting > 0 else 0)
