"""Calls of sync() and its family."""
print(f"{'TIME':<9} {'PID':<6} {'COMM':<16} EVENT")


@tracepoint(["syscalls:sys_enter_sync", "syscalls:sys_enter_syncfs", "syscalls:sys_enter_fsync", "syscalls:sys_enter_fdatasync",
             "syscalls:sys_enter_sync_file_range", "syscalls:sys_enter_msync"])
def sync():
    print(f"{now():<9} {pid:<6} {comm:<16} {probe}")
