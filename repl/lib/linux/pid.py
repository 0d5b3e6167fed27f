"""Processes and threads by number."""
from _krait import cast, container_of, kname, typeof
from linux.list import hlist_empty, list_for_each_entry
from linux.xarray import idr_find, idr_for_each_entry

__all__ = ["find_pid", "find_task", "for_each_pid", "for_each_process", "for_each_task", "for_each_thread", "pid_task"]


def _namespace(ns):
    return kname("init_pid_ns") if ns is None else ns


def find_pid(pid, ns=None):
    """The struct pid * of a number; NULL if there is none."""
    return cast("struct pid *", idr_find(_namespace(ns).idr, pid))


def for_each_pid(ns=None):
    for _, pid in idr_for_each_entry(_namespace(ns).idr, "struct pid"):
        yield pid


def pid_task(pid, kind=None):
    """The task that uses a struct pid as its PIDTYPE_PID (or other kind); None."""
    kind = kname("PIDTYPE_PID") if kind is None else kind
    if not pid or hlist_empty(pid.tasks[kind]):
        return None
    return container_of(pid.tasks[kind].first, "struct task_struct", f"pid_links[{kind}]")


def find_task(pid, ns=None):
    """The task (a thread too) of that number; None if there is none."""
    return pid_task(find_pid(pid, ns))


def for_each_process():
    """All processes, as their first threads; the idle tasks are none."""
    return list_for_each_entry("struct task_struct", kname("init_task").tasks, "tasks")


def for_each_thread(task):
    """The threads of a process."""
    return list_for_each_entry("struct task_struct", task.signal.thread_head, "thread_node")


def for_each_task():
    """All threads of all processes."""
    for process in for_each_process():
        yield from for_each_thread(process)
