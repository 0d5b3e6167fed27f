"""Threads that pthread_create() makes."""
print(f"{'TIME':<9} {'PID':<6} {'COMM':<16} FUNC")


@uprobe(["libc:pthread_create", "libpthread:pthread_create"], missing="ok")
def create():
    print(f"{now():<9} {pid:<6} {comm:<16} {usym(arg2)}")
