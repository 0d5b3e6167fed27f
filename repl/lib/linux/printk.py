"""The kernel's log."""
from _krait import kname, peek

__all__ = ["get_dmesg", "log_records", "print_dmesg"]

ID = 2**62 - 1
COMMITTED, FINALIZED = 1, 2


def log_records():
    """The records of the log: (sequence, nanoseconds, level, facility, text)."""
    ring = kname("prb")
    descs, data = ring.desc_ring, ring.text_data_ring
    count, size = 1 << descs.count_bits, 1 << data.size_bits
    tail, head = descs.tail_id.counter & ID, descs.head_id.counter & ID
    number = tail
    while True:
        i = number % count
        desc = descs.descs[i].read_()
        state = desc.state_var.counter & 2**64 - 1
        if state & ID == number and state >> 62 in (COMMITTED, FINALIZED):
            info = descs.infos[i].read_()
            yield info.seq, info.ts_nsec, info.level, info.facility, _text(desc.text_blk_lpos, data, size, info.text_len)
        if number == head:
            return
        number = number + 1 & ID


def _text(block, data, size, length):
    begin, end = block.begin, block.next
    if begin & 1 or begin == end:
        return ""
    first = begin % size
    if begin // size != (end - 1) // size:
        first, begin = 0, end // size * size    # a block does not wrap: it starts over at the beginning
    length = min(length, end - begin - 8)
    return peek(int(data.data) + first + 8, length).decode("utf-8", "replace") if length > 0 else ""


def get_dmesg(timestamps=True):
    """The log as dmesg shows it."""
    lines = []
    for _, nsec, _, _, text in log_records():
        us = nsec // 1000
        prefix = f"[{us // 1000000:5}.{us % 1000000:06}] " if timestamps else ""
        lines += [prefix + line for line in text.split("\n")]
    return "\n".join(lines)


def print_dmesg():
    print(get_dmesg())
