# fentry vfs_read
def hook(file, count):
    total = 0
    for slot in file.f_slots:
        if slot < 0:
            break
        total += slot
    name = file.f_path.dentry.d_name.name
    if name.endswith(".log") and twice(total) > 10:
        table[name[:8], pid] = (total, f"{name}:{count}")
