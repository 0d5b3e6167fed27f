"""Calls of the functions vfs_*."""
calls = Counter()


@kprobe("vfs_*")
def enter():
    calls[func] += 1
