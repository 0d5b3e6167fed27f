"""Which CPUs run processes, sampled 99 times a second."""
cpus = LinHist(0, 1000, 1)


@profile(99)
def sample():
    if pid != 0:
        cpus.add(cpu)
