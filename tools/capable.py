"""Checks of capabilities."""
CAPS = """CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE
NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT
SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN SYSLOG
WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE""".split()
checks = []
seen = Stream()


@hook("cap_capable")
def check(cap, opts):
    seen.append((now(), uid, pid, comm, cap, opts))


@interval(0.2)
def show():
    for time, who, process, name, cap, opts in seen:
        print(f"{time:<9} {who:<6} {process:<6} {name:<16} {cap:<4} CAP_{CAPS[cap]:<20} {opts}")
    seen.clear()


print(f"{'TIME':<9} {'UID':<6} {'PID':<6} {'COMM':<16} {'CAP':<4} {'NAME':<24} AUDIT")
