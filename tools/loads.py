"""Load averages, read from the kernel's own variable every second."""

@interval(1)
def show():
    parts = [f"{avenrun[i] >> 11}.{((avenrun[i] & 2047) * 1000) >> 11:03}" for i in range(3)]
    print("load averages:", *parts)
