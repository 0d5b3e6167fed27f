"""Files that processes open."""
failed = arg("failed", False, "only what fails")
only = arg("pid", 0, "of one process only")
_paths = Table()
print(f"{'PID':<6} {'COMM':<16} {'FD':>4} {'ERR':>3} PATH")


@tracepoint(["syscalls:sys_enter_open", "syscalls:sys_enter_openat"], pid=only or None)
def enter(filename):
    _paths[tid] = int(filename)


@tracepoint(["syscalls:sys_exit_open", "syscalls:sys_exit_openat"], pid=only or None)
def leave():
    if tid in _paths:
        fd = args.ret if args.ret >= 0 else -1
        error = 0 if args.ret >= 0 else -args.ret
        if error or not failed:
            print(f"{pid:<6} {comm:<16} {fd:>4} {error:>3} {str(_paths[tid], 200)}")
        del _paths[tid]
