"""The scheduler's view of tasks."""
import _krait
from _krait import kname
from linux.object import has_member
from linux.percpu import per_cpu

__all__ = ["cpu_curr", "cpu_rq", "idle_task", "loadavg", "stack_trace", "task_cpu", "task_on_cpu", "task_state_to_char"]

TASK_REPORT = 0x7f
TASK_IDLE = 0x402
TASK_RTLOCK_WAIT = 0x1000


def task_state_to_char(task):
    """The letter that ps shows: R S D T t X Z P I."""
    state = task.__state if has_member(task, "__state") else task.state
    report = (state | task.exit_state) & TASK_REPORT
    if state == TASK_IDLE:
        report = TASK_REPORT + 1
    if state & TASK_RTLOCK_WAIT:
        report = 2
    return "RSDTtXZPI"[report.bit_length()]


def task_cpu(task):
    """The CPU that a task runs on or ran on last."""
    return task.thread_info.cpu if has_member("struct thread_info", "cpu") else task.cpu


def task_on_cpu(task):
    return bool(task.on_cpu)


def cpu_rq(cpu):
    """The run queue of a CPU."""
    return per_cpu(kname("runqueues"), cpu)


def cpu_curr(cpu):
    """The task that a CPU runs."""
    return cpu_rq(cpu).curr


def idle_task(cpu):
    return cpu_rq(cpu).idle


def loadavg():
    """The load of the last 1, 5 and 15 minutes."""
    return tuple(x / 2048 for x in kname("avenrun")[:])


def stack_trace(task):
    """The kernel stack of a task (or of a thread by number) that does not run, innermost first, as text."""
    return _krait.request("stack", task if isinstance(task, int) else task.pid)
