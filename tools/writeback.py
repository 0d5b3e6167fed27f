"""Writebacks of dirty pages, with their reason and time."""
_start = Table()
_reasons = Table(enumerate("background vmscan sync periodic laptop_timer fs_free_space forker_thread foreign_flush".split()))
print(f"{'TIME':<9} {'DEVICE':<8} {'PAGES':<8} {'REASON':<16} MS")


@tracepoint("writeback:writeback_start")
def begin(sb_dev):
    _start[sb_dev] = nsecs


@tracepoint("writeback:writeback_written")
def end(sb_dev, nr_pages, reason, name):
    us = 0
    if sb_dev in _start:
        us = (nsecs - _start[sb_dev]) // 1000
        del _start[sb_dev]
    print(f"{now():<9} {name:<8} {nr_pages & 0xffff:<8} {_reasons[reason]:<16} {us // 1000}.{us % 1000:03}")
