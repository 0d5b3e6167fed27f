# fexit vfs_read
def hook(file, ret):
    if ret > 0:
        hist[comm].add(nsecs - entry(nsecs))
        stats.add(ret - entry(file.f_pos))
