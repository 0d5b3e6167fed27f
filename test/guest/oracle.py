# What krait's helpers see of the system, a line for each fact: proc_test.go says the same from /proc and sysfs.
# argv: processes that are at work meanwhile, of which only what stays the same is shown. krait's own are left out.
import sys

busy = {int(arg) for arg in sys.argv[1:]}


def status(p):
    cred = p.cred
    print("process", p.tgid, p.comm.string_(), p.real_parent.tgid, cred.uid.val, cred.euid.val, cred.gid.val,
          "-" if p.pid in busy else task_state_to_char(p),
          "-" if p.pid in busy else p.signal.nr_threads,
          "-" if p.pid in busy else task_vm_size(p) // 1024)


def permissions(vma):
    flags = vma.vm_flags
    return "".join(c if flags & bit else "-" for c, bit in (("r", 1), ("w", 2), ("x", 4))) + ("s" if flags & 0x80 else "p")


for p in for_each_process():
    if p.comm.string_().startswith("krait"):
        continue
    status(p)
    if p.pid in busy:
        continue
    print("threads", p.pid, *sorted(t.pid for t in for_each_thread(p)))
    args = cmdline(p)
    print("cmdline", p.pid, *(args or []))
    print("cgroup", p.pid, cgroup_path(task_cgroup(p)))
    for fd, file in for_each_file(p):
        print("file", p.pid, fd, d_path(file.f_path))
    for vma in for_each_vma(p):
        if vma.vm_file:
            print("map", p.pid, f"{vma.vm_start:08x}-{vma.vm_end:08x}", permissions(vma), f"{vma.vm_pgoff * 4096:08x}", vma_path(vma))
    print("rss", p.pid, task_rss(p) // 4096)

for m in for_each_mount():
    print("mount", mount_src(m), mount_dst(m), mount_fstype(m))
for d in for_each_netdev():
    print("netdev", d.name.string_(), d.ifindex, d.mtu, *netdev_stats(d).values())
for m in for_each_module():
    print("module", m.name.string_(), module_size(m))

known = {}
for p in for_each_process():
    for fd, socket in for_each_socket(p):
        known[int(socket)] = socket
for socket in known.values():
    sk = socket.sk
    if sk.__sk_common.skc_family == AF_INET and socket.type == SOCK_STREAM:
        local, lport, remote, rport = sock_address(sk)
        print("tcp", f"{local}:{lport}", f"{remote}:{rport}", sk_tcpstate(sk))

print("load", *(f"{x + 0.005:.3f}"[:-1] for x in loadavg()))
for line in get_dmesg().split("\n"):
    print("dmesg", line)
