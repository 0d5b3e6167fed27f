"""Numbers of the kernel as people write them: byte orders, addresses, errors, system calls, signals."""
import _krait

__all__ = ["htonl", "htons", "ksym", "ntohl", "ntohs", "ntop", "signal_name", "strerror", "syscall_name"]

AF_INET = 2


def ntohs(n):
    """The low 16 bits in the other byte order."""
    return (n & 0xff) << 8 | n >> 8 & 0xff


def ntohl(n):
    """The low 32 bits in the other byte order."""
    return (n & 0xff) << 24 | (n & 0xff00) << 8 | n >> 8 & 0xff00 | n >> 24 & 0xff


htons, htonl = ntohs, ntohl

_words = None


def load_words():
    """Texts by number; handlers cannot ask for them, so hooks bring them along."""
    global _words
    if _words is None:
        _words = _krait.request("words", None)
    return _words


def strerror(error):
    """The text of an errno, or of its negative as the kernel returns it."""
    return load_words()[0].get(abs(error), f"Unknown error {abs(error)}")


def syscall_name(number):
    return load_words()[1].get(number, f"syscall_{number}")


def signal_name(number):
    return load_words()[2].get(number, f"signal_{number}")


def ksym(address):
    """The kernel's symbol that an address lies in, and how far behind its start: vfs_read+16."""
    found = _krait.symbol_at(int(address))
    if found is None:
        return hex(int(address))
    name, offset = found
    return f"{name}+{offset}" if offset else name


def ntop(*args):
    """The text of an internet address: a number in network order or its bytes, behind its family if that is not plain."""
    address = args[-1]
    if isinstance(address, int):
        return ".".join(str(address >> 8 * i & 0xff) for i in range(4))
    raw = _address_bytes(address)
    if len(raw) == 4 or len(args) == 2 and args[0] == AF_INET:
        return ".".join(map(str, raw[:4]))
    return _ntop6(raw)


def _address_bytes(address):
    if isinstance(address, bytes):
        return address
    return _krait.peek(int(address.address_of_()) if hasattr(address, "address_of_") else int(address), _krait.sizeof(address))


def _ntop6(raw):
    if raw[:10] == bytes(10) and raw[10:12] == b"\xff\xff":
        return "::ffff:" + ".".join(map(str, raw[12:]))
    groups = [raw[i] << 8 | raw[i + 1] for i in range(0, 16, 2)]
    best, at = 1, -1
    for i in range(8):
        n = 0
        while i + n < 8 and groups[i + n] == 0:
            n += 1
        if n > best:
            best, at = n, i
    if at < 0:
        return ":".join(f"{g:x}" for g in groups)
    return ":".join(f"{g:x}" for g in groups[:at]) + "::" + ":".join(f"{g:x}" for g in groups[at + best:])
