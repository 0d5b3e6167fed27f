"""Calls of stat() and its family."""
_paths = Table()
print(f"{'PID':<6} {'COMM':<16} {'ERR':>3} PATH")


@tracepoint("syscalls:sys_enter_statfs")
def statfs(pathname):
    _paths[tid] = int(pathname)


@tracepoint(["syscalls:sys_enter_statx", "syscalls:sys_enter_newstat", "syscalls:sys_enter_newlstat", "syscalls:sys_enter_newfstatat"])
def stat(filename):
    _paths[tid] = int(filename)


@tracepoint(["syscalls:sys_exit_statfs", "syscalls:sys_exit_statx", "syscalls:sys_exit_newstat", "syscalls:sys_exit_newlstat",
             "syscalls:sys_exit_newfstatat"])
def leave():
    if tid in _paths:
        print(f"{pid:<6} {comm:<16} {0 if args.ret >= 0 else -args.ret:>3} {str(_paths[tid], 200)}")
        del _paths[tid]
