"""How long calls of OpenSSL take, in microseconds, by function."""
_start = Table()
usecs = Hist()


@uprobe(["libssl:SSL_read", "libssl:SSL_write", "libssl:SSL_do_handshake"], missing="ok")
def enter():
    _start[tid] = nsecs


@uretprobe(["libssl:SSL_read", "libssl:SSL_write", "libssl:SSL_do_handshake"], missing="ok")
def leave():
    if tid in _start:
        usecs[func].add((nsecs - _start[tid]) // 1000)
        del _start[tid]
