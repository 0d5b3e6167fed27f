"""Calls of the setuid() family."""
_asked = Table()
print(f"{'TIME':<9} {'PID':<6} {'COMM':<16} {'UID':<6} {'SYSCALL':<10} ARGS (RET)")


@tracepoint(["syscalls:sys_enter_setuid", "syscalls:sys_enter_setfsuid"])
def one():
    _asked[tid] = (uid, args.uid & 0xffffffff, 0, 0)


@tracepoint("syscalls:sys_enter_setresuid")
def three(ruid, euid, suid):
    _asked[tid] = (uid, ruid & 0xffffffff, euid & 0xffffffff, suid & 0xffffffff)


@tracepoint("syscalls:sys_exit_setuid")
def setuid():
    if tid in _asked:
        was, a, b, c = _asked[tid]
        print(f"{now():<9} {pid:<6} {comm:<16} {was:<6} setuid     uid={a} ({args.ret})")
        del _asked[tid]


@tracepoint("syscalls:sys_exit_setfsuid")
def setfsuid():
    if tid in _asked:
        was, a, b, c = _asked[tid]
        print(f"{now():<9} {pid:<6} {comm:<16} {was:<6} setfsuid   uid={a} (prevuid={args.ret})")
        del _asked[tid]


@tracepoint("syscalls:sys_exit_setresuid")
def setresuid():
    if tid in _asked:
        was, a, b, c = _asked[tid]
        print(f"{now():<9} {pid:<6} {comm:<16} {was:<6} setresuid  ruid={a} euid={b} suid={c} ({args.ret})")
        del _asked[tid]
