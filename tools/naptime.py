"""Sleeps of processes, with who started them."""
print(f"{'TIME':<9} {'PPID':<6} {'PCOMM':<16} {'PID':<6} {'COMM':<16} SECONDS")


@tracepoint(["syscalls:sys_enter_nanosleep", "syscalls:sys_enter_clock_nanosleep"])
def nap(rqtp):
    if rqtp.tv_sec != 0 or rqtp.tv_nsec != 0:
        parent = current.real_parent
        print(f"{now():<9} {parent.pid:<6} {parent.comm:<16} {pid:<6} {comm:<16} {rqtp.tv_sec}.{rqtp.tv_nsec // 1000000:03}")
