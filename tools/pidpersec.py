"""New processes a second."""
forks = Counter()


@tracepoint("sched:sched_process_fork")
def fork():
    forks["forks"] += 1


@interval(1)
def show():
    print(f"PIDs/sec: {forks['forks']}")
    forks.clear()
