"""Control groups and kernfs."""
from linux.object import has_member

__all__ = ["cgroup_name", "cgroup_path", "kernfs_path", "task_cgroup"]


def _parent(node):
    return node.__parent if has_member("struct kernfs_node", "__parent") else node.parent


def kernfs_path(node):
    """The path of a struct kernfs_node * within its file system."""
    names = []
    while _parent(node):
        names.append(node.name.string_())
        node = _parent(node)
    return "/" + "/".join(reversed(names))


def cgroup_path(cgroup):
    """The path of a struct cgroup * within its hierarchy."""
    return kernfs_path(cgroup.kn)


def cgroup_name(cgroup):
    return kernfs_path(cgroup.kn).rsplit("/", 1)[1] or "/"


def task_cgroup(task):
    """The cgroup of a task in the unified hierarchy."""
    return task.cgroups.dfl_cgrp
