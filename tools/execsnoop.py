"""New processes with their arguments."""
depth = arg("depth", 6, "how many arguments are shown")
print(f"{'TIME(ms)':<10} {'PID':<6} {'PPID':<6} {'COMM':<16} ARGS")


@tracepoint(["syscalls:sys_enter_execve", "syscalls:sys_enter_execveat"])
def enter(filename, argv):
    print(f"{elapsed // 1000000:<10} {pid:<6} {ppid:<6} {comm:<16}", end="")
    for i in range(depth):
        if int(argv[i]) == 0:
            break
        print(f" {str(argv[i], 64)}", end="")
    print()
