"""CPUs, and what each of them has for itself."""
import _krait
from _krait import Object, cast, kname

__all__ = ["cpumask_cpus", "for_each_cpu", "for_each_online_cpu", "for_each_possible_cpu", "for_each_present_cpu",
           "num_online_cpus", "num_possible_cpus", "per_cpu", "per_cpu_ptr", "percpu_counter_sum"]


def _offset(cpu):
    if not 0 <= cpu < kname("nr_cpu_ids"):
        raise ValueError(f"there is no CPU {cpu}")
    return kname("__per_cpu_offset")[cpu]


def per_cpu(variable, cpu):
    """One CPU's instance of a per-CPU variable, or of a part of it: per_cpu(runqueues, 0).nr_running"""
    if isinstance(variable, int) or variable.type_.kind == "pointer":
        raise TypeError("per_cpu() takes a per-CPU variable: per_cpu_ptr() is for pointers")
    return Object(variable.type_, (int(variable) + _offset(cpu)) & 2**64 - 1)


def per_cpu_ptr(pointer, cpu):
    """One CPU's object of those that a per-CPU pointer stands for."""
    return cast(pointer.type_, (int(pointer) + _offset(cpu)) & 2**64 - 1)


def cpumask_cpus(mask):
    """The CPUs in a mask, as a list. mask is a struct cpumask, a pointer to one, or a cpumask_var_t."""
    words = mask[0].bits if mask.type_.kind in ("pointer", "array") else mask.bits
    n = kname("nr_cpu_ids")
    bits = words[:(n + 63) // 64]
    return [cpu for cpu in range(n) if bits[cpu // 64] >> cpu % 64 & 1]


def for_each_cpu(mask):
    yield from cpumask_cpus(mask)


def for_each_online_cpu():
    yield from cpumask_cpus(kname("__cpu_online_mask"))


def for_each_possible_cpu():
    yield from cpumask_cpus(kname("__cpu_possible_mask"))


def for_each_present_cpu():
    yield from cpumask_cpus(kname("__cpu_present_mask"))


def num_online_cpus():
    return len(cpumask_cpus(kname("__cpu_online_mask")))


def num_possible_cpus():
    return len(cpumask_cpus(kname("__cpu_possible_mask")))


def percpu_counter_sum(counter):
    """The exact value of a struct percpu_counter."""
    return counter.count + sum(per_cpu_ptr(counter.counters, cpu)[0] for cpu in for_each_online_cpu())
