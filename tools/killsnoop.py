"""Signals sent by kill()."""
_sent = Table()
print(f"{'TIME':<9} {'PID':<6} {'COMM':<16} {'SIG':<9} {'TPID':<6} RESULT")


@tracepoint("syscalls:sys_enter_kill")
def enter():
    _sent[tid] = (args.pid, args.sig)


@tracepoint("syscalls:sys_exit_kill")
def leave():
    if tid in _sent:
        to, sig = _sent[tid]
        print(f"{now():<9} {pid:<6} {comm:<16} {signal_name(sig):<9} {to:<6} {args.ret}")
        del _sent[tid]
