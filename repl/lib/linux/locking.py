"""Who holds a lock."""
from _krait import cast

__all__ = ["mutex_owner", "rwsem_owner"]

FLAGS = 7
WRITER = 1


def _task(word):
    return cast("struct task_struct *", word) if word else None


def mutex_owner(lock):
    """The task that holds a struct mutex; None."""
    return _task(lock.owner.counter & 2**64 - 1 & ~FLAGS)


def rwsem_owner(lock):
    """The task that holds a struct rw_semaphore for writing; None if nobody does."""
    if not lock.count.counter & WRITER:
        return None
    return _task(lock.owner.counter & 2**64 - 1 & ~FLAGS)
