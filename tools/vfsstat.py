"""Calls of the main VFS functions, every second."""
calls = Counter()


@kprobe(["vfs_read*", "vfs_write*", "vfs_fsync", "vfs_open", "vfs_create"])
def enter():
    calls[func] += 1


@interval(1)
def show():
    print(*(f"{name}: {n}" for name, n in calls.top()))
    calls.clear()
