"""How long name lookups by getaddrinfo() and gethostbyname() take."""
_start = Table()
_names = Table()
print(f"{'TIME':<9} {'PID':<6} {'COMM':<16} {'LATms':>9} HOST")


@uprobe(["libc:getaddrinfo", "libc:gethostbyname", "libc:gethostbyname2"], missing="ok")
def ask():
    _start[tid] = nsecs
    _names[tid] = arg0


@uretprobe(["libc:getaddrinfo", "libc:gethostbyname", "libc:gethostbyname2"], missing="ok")
def answer():
    if tid in _start:
        us = (nsecs - _start[tid]) // 1000
        host = str(_names[tid], 64) if _names[tid] else ""
        print(f"{now():<9} {pid:<6} {comm:<16} {us // 1000:>5}.{us % 1000:03} {host}")
        del _start[tid]
        del _names[tid]
