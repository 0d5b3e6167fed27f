"""Files, paths and mounts."""
from _krait import container_of, kname, typeof
from linux.list import list_for_each_entry
from linux.object import has_member
from linux.rbtree import rbtree_inorder_for_each_entry

__all__ = ["d_path", "dentry_path", "fget", "for_each_file", "for_each_mount", "for_each_super", "inode_path", "mount_dst",
           "mount_fstype", "mount_src", "path_lookup"]


def _name(dentry):
    return dentry.d_name.name.string_()


def _is_root(dentry):
    return dentry.d_parent == dentry


def dentry_path(dentry):
    """The path of a directory entry within its file system."""
    names = []
    while not _is_root(dentry):
        names.append(_name(dentry))
        dentry = dentry.d_parent
    return "/" + "/".join(reversed(names))


def _unhashed(dentry):
    return not dentry.d_hash.pprev


def _synthetic(dentry):
    """The name of a file that has no place in a tree."""
    kind, inode = dentry.d_sb.s_type.name.string_(), dentry.d_inode
    if kind in ("sockfs", "pipefs"):
        return f"{'pipe' if kind == 'pipefs' else 'socket'}:[{inode.i_ino}]"
    if kind == "anon_inodefs":
        return f"anon_inode:{_name(dentry)}"
    if kind == "nsfs":
        return f"{_name(dentry)}:[{inode.i_ino}]"
    return f"/{_name(dentry)} (deleted)"


def d_path(path, *rest):
    """The path of a struct path (or of vfsmount, dentry) as the first process sees it.

    With three arguments it is the kernel's function of that name.
    """
    if len(rest) == 2:
        return kname("d_path")(path, *rest)
    mount, dentry = (path, rest[0]) if rest else (path.mnt, path.dentry)
    mount = container_of(mount, "struct mount", "mnt")
    if dentry.d_op and dentry.d_op.d_dname and (not _is_root(dentry) or dentry != mount.mnt.mnt_root):
        return _synthetic(dentry)
    deleted = " (deleted)" if _unhashed(dentry) and not _is_root(dentry) else ""
    root = kname("init_task").fs.root
    names = []
    while not (dentry == root.dentry and mount.mnt.address_of_() == root.mnt):
        if dentry == mount.mnt.mnt_root or _is_root(dentry):
            if mount.mnt_parent == mount:
                break
            mount, dentry = mount.mnt_parent, mount.mnt_mountpoint
            continue
        names.append(_name(dentry))
        dentry = dentry.d_parent
    return "/" + "/".join(reversed(names)) + deleted


def inode_path(inode):
    """A path of an inode within its file system; None if it has no name in memory."""
    head = inode.i_dentry
    if not head.first:
        return None
    return dentry_path(container_of(head.first, "struct dentry", "d_u.d_alias"))


def _files(task):
    table = task.files.fdt
    n = table.max_fds
    open_bits = table.open_fds[:(n + 63) // 64]
    return table, n, open_bits


def for_each_file(task):
    """Pairs of file descriptor and struct file *."""
    if not task.files:
        return
    table, n, open_bits = _files(task)
    files = table.fd[:n]
    for fd in range(n):
        if open_bits[fd // 64] >> fd % 64 & 1 and files[fd]:
            yield fd, files[fd]


def fget(task, fd):
    """The struct file * of a descriptor; None if it is not open."""
    table, n, open_bits = _files(task)
    if not 0 <= fd < n or not open_bits[fd // 64] >> fd % 64 & 1:
        return None
    return table.fd[fd]


def for_each_mount(ns=None):
    """The mounts of a mount namespace (of the first process's): struct mount *."""
    if ns is None:
        ns = kname("init_task").nsproxy.mnt_ns
    if has_member("struct mnt_namespace", "list"):
        for mount in list_for_each_entry("struct mount", ns.list, "mnt_list"):
            if not mount.mnt.mnt_flags & 0x40000000 or not has_member("struct mount", "mnt_cursor"):
                yield mount
        return
    yield from rbtree_inorder_for_each_entry("struct mount", ns.mounts, "mnt_node")


def mount_src(mount):
    """The device of a mount, as /proc/mounts has it."""
    return mount.mnt_devname.string_() if mount.mnt_devname else "none"


def mount_dst(mount):
    """Where a mount is."""
    return d_path(mount.mnt.address_of_(), mount.mnt.mnt_root)


def mount_fstype(mount):
    sb = mount.mnt.mnt_sb
    name = sb.s_type.name.string_()
    return f"{name}.{sb.s_subtype.string_()}" if sb.s_subtype else name


def for_each_super():
    """The file systems in use, as struct super_block *."""
    return list_for_each_entry("struct super_block", kname("super_blocks"), "s_list")


def _children(dentry):
    if has_member("struct dentry", "d_subdirs"):
        return list_for_each_entry("struct dentry", dentry.d_subdirs, "d_child")
    from linux.list import hlist_for_each_entry
    return hlist_for_each_entry("struct dentry", dentry.d_children, "d_sib")


def path_lookup(path):
    """(vfsmount, dentry) of a path from the first process's root, which d_path() takes.

    Only names that the kernel has in memory are found: FileNotFoundError otherwise.
    """
    over = {(int(m.mnt_parent), int(m.mnt_mountpoint)): m for m in for_each_mount() if m.mnt_parent != m}
    root = kname("init_task").fs.root
    mount, dentry = container_of(root.mnt, "struct mount", "mnt"), root.dentry
    for name in path.split("/"):
        if name in ("", "."):
            continue
        if name == "..":
            while dentry == mount.mnt.mnt_root and mount.mnt_parent != mount:
                mount, dentry = mount.mnt_parent, mount.mnt_mountpoint
            dentry = dentry.d_parent
            continue
        for child in _children(dentry):
            if child.d_name.name.string_() == name and child.d_inode:
                break
        else:
            raise FileNotFoundError(f"{path}: no entry '{name}' in memory")
        dentry = child
        while (int(mount), int(dentry)) in over:
            mount = over[int(mount), int(dentry)]
            dentry = mount.mnt.mnt_root
    return mount.mnt.address_of_(), dentry
