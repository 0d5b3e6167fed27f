# fentry vfs_read
def hook(file, buf, count, pos):
    a = file.f_inode.i_mode
    b = file.cdev.dev
    c = file.f_inode.i_state + file.f_inode.i_delta
    d = file.f_slots[count]
    e = file.f_pipes[1].tail
    if file.f_path.dentry.d_iname == "hosts" and buf is not None:
        third[a, b, c, d, e] += count
