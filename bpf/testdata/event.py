# fexit vfs_read
def hook(file, count, ret):
    name = file.f_path.dentry.d_name.name
    if ret < 0:
        print(f"{name}: error {-ret:>4}", file.f_inode.i_sb.s_id, pid)
    elif name != "null":
        bytes_by[name, ret // 4096] += ret
