"""Load averages, read from the kernel's own variable every second."""

@interval(1)
def show():
    parts = [f"{avenrun[i] / 2048:.3f}" for i in range(3)]
    print("load averages:", *parts)
