"""Writebacks of dirty pages, with their reason and time."""
_start = Table()
REASONS = ("background", "vmscan", "sync", "periodic", "laptop_timer", "fs_free_space", "forker_thread", "foreign_flush")
done = Stream()
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
    done.append((now(), name, nr_pages & 0xffff, reason, us))


@interval(0.2)
def show():
    for time, device, pages, reason, us in done:
        print(f"{time:<9} {device:<8} {pages:<8} {REASONS[reason]:<16} {us // 1000}.{us % 1000:03}")
    done.clear()
