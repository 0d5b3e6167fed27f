"""The memory of processes."""
from _krait import cast, kname, peek, typeof, word
from linux.mapletree import mt_for_each
from linux.object import has_member
from linux.percpu import percpu_counter_sum

__all__ = ["access_remote_vm", "cmdline", "environ", "for_each_vma", "phys_to_virt", "task_rss", "task_vm_size",
           "virt_to_phys", "vma_find", "vma_path"]

PAGE = 4096
PHYSICAL = 0x000f_ffff_ffff_f000
PRESENT, HUGE = 1, 1 << 7
LEVELS = (48, 39, 30, 21, 12)


def phys_to_virt(physical):
    """Where the kernel sees physical memory."""
    return kname("page_offset_base") + physical


def virt_to_phys(address):
    """The physical address behind one of the kernel's own."""
    address = int(address)
    image = 0xffff_ffff_8000_0000
    if address >= image:
        return address - image + kname("phys_base")
    return address - kname("page_offset_base")


def _translate(mm, address):
    """Where the kernel sees a byte of user memory; None if the page is not there."""
    table = int(mm.pgd)
    for shift in LEVELS[LEVELS.index(kname("pgdir_shift")):]:
        entry = word(table + (address >> shift & 511) * 8, 8)
        if not entry & PRESENT:
            return None
        physical = entry & PHYSICAL
        if shift == 12 or shift in (21, 30) and entry & HUGE:
            size = 1 << shift
            return phys_to_virt(physical & ~(size - 1) | address & size - 1)
        table = phys_to_virt(physical)


def access_remote_vm(mm, address, size):
    """size bytes of a process's memory; FaultError if a page is not in memory."""
    data = b""
    while size:
        part = min(size, PAGE - address % PAGE)
        place = _translate(mm, address)
        if place is None:
            raise FaultError(f"user address {address:#x}: its page is not in memory")
        data += peek(place, part)
        address, size = address + part, size - part
    return data


def _strings(task, start, end):
    if not task.mm:
        return None
    start, end = getattr(task.mm, start), getattr(task.mm, end)
    data = access_remote_vm(task.mm, start, end - start)
    return [part.decode("utf-8", "replace") for part in data.rstrip(b"\0").split(b"\0")] if data else []


def cmdline(task):
    """The command line of a process as a list; None of a kernel thread."""
    return _strings(task, "arg_start", "arg_end")


def environ(task):
    """The environment that a process started with, as a list of NAME=VALUE; None of a kernel thread."""
    return _strings(task, "env_start", "env_end")


def _mm(x):
    return x.mm if has_member(x, "pid_links") else x


def for_each_vma(x):
    """The memory areas of a task or a struct mm_struct *, in order."""
    mm = _mm(x)
    if not mm:
        return
    if has_member("struct mm_struct", "mm_mt"):
        for _, _, entry in mt_for_each(mm.mm_mt):
            yield cast("struct vm_area_struct *", entry)
        return
    vma = mm.mmap
    while vma:
        yield vma
        vma = vma.vm_next


def vma_find(x, address):
    """The memory area of a task or mm that a user address is in; None."""
    for vma in for_each_vma(x):
        if vma.vm_start <= address < vma.vm_end:
            return vma
    return None


def vma_path(vma):
    """The path of the file that is mapped; None."""
    from linux.fs import d_path
    return d_path(vma.vm_file.f_path) if vma.vm_file else None


def task_vm_size(task):
    """Bytes of address space."""
    return task.mm.total_vm * PAGE if task.mm else 0


def task_rss(task):
    """Bytes of a process that are in memory, as /proc has them: what threads count for themselves comes later."""
    mm = task.mm
    if not mm:
        return 0
    stat, pages = mm.rss_stat, 0
    for kind in ("MM_FILEPAGES", "MM_ANONPAGES", "MM_SHMEMPAGES"):
        i = kname(kind)
        if typeof(stat).kind == "array":
            pages += percpu_counter_sum(stat[i])
        else:
            pages += max(0, stat.count[i].counter)
    return pages * PAGE
