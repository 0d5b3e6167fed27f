"""Calls of OpenSSL, a line for each."""
_start = Table()
print(f"{'TIME(us)':<12} {'COMM':<16} {'PID':<6} {'LAT(us)':>9} {'RET':>6} FUNC")


@uprobe(["libssl:SSL_read", "libssl:SSL_write", "libssl:SSL_do_handshake"], missing="ok")
def enter():
    _start[tid] = nsecs


@uretprobe(["libssl:SSL_read", "libssl:SSL_write", "libssl:SSL_do_handshake"], missing="ok")
def leave():
    if tid in _start:
        print(f"{elapsed // 1000:<12} {comm:<16} {pid:<6} {(nsecs - _start[tid]) // 1000:>9} {ret:>6} {func}")
        del _start[tid]
