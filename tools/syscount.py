"""System calls by name and by process; the top of each."""
top = arg("top", 10, "how many are shown")
calls = Counter()
processes = Counter()


@rawtracepoint("sys_enter")
def enter(id):
    calls[syscall_name(id)] += 1
    processes[comm] += 1


@at_end
def show():
    print(f"\nTop {top} system calls:")
    for name, n in calls.top(top):
        print(f"{name:<24} {n:>10}")
    print(f"\nTop {top} processes:")
    for name, n in processes.top(top):
        print(f"{name:<24} {n:>10}")
