"""Network devices, namespaces and sockets."""
from _krait import cast, container_of, kname, sizeof, symbol_at
from krait import ntohs, ntop
from linux.fs import for_each_file
from linux.list import list_for_each_entry
from linux.object import has_member
from linux.percpu import for_each_possible_cpu, per_cpu_ptr

__all__ = ["file_socket", "for_each_net", "for_each_netdev", "for_each_socket", "netdev_get_by_index", "netdev_get_by_name",
           "netdev_priv", "netdev_stats", "sk_tcpstate", "sock_address"]

COUNTERS = ("rx_packets", "tx_packets", "rx_bytes", "tx_bytes", "rx_errors", "tx_errors", "rx_dropped", "tx_dropped")
S_IFMT, S_IFSOCK = 0o170000, 0o140000


def for_each_net():
    """All network namespaces, as struct net *."""
    return list_for_each_entry("struct net", kname("net_namespace_list"), "list")


def _net(net):
    return kname("init_net") if net is None else net


def for_each_netdev(net=None):
    """The devices of a network namespace, as struct net_device *."""
    return list_for_each_entry("struct net_device", _net(net).dev_base_head, "dev_list")


def netdev_get_by_name(name, net=None):
    """The device of that name; None."""
    for device in for_each_netdev(net):
        if device.name == name:
            return device
    return None


def netdev_get_by_index(index, net=None):
    for device in for_each_netdev(net):
        if device.ifindex == index:
            return device
    return None


def netdev_priv(device, type="void"):
    """The driver's part of a device."""
    if has_member("struct net_device", "priv"):
        return cast(f"{type} *", device.priv.address_of_())
    return cast(f"{type} *", int(device) + (sizeof("struct net_device") + 31 & ~31))


def _add(total, item, names):
    for name, source in names:
        value = item.member_(source)
        total[name] += value if isinstance(value, int) else value.v.a.a.counter if has_member(value, "v") else value.a.counter


def netdev_stats(device):
    """The counters of a device, as a dict, for drivers that count as most do; ValueError of others."""
    total = {name: device.stats.member_(name) for name in COUNTERS}
    ops = device.netdev_ops
    counting = symbol_at(ops.ndo_get_stats64) if ops and ops.ndo_get_stats64 else None
    name = counting[0] if counting else None
    if name == "dev_get_tstats64":
        for cpu in for_each_possible_cpu():
            _add(total, per_cpu_ptr(device.tstats, cpu), [(n, n) for n in COUNTERS[:4]])
    elif name in ("loopback_get_stats64", "dummy_get_stats64"):
        sides = ("rx", "tx") if name.startswith("loopback") else ("tx",)
        for cpu in for_each_possible_cpu():
            _add(total, per_cpu_ptr(device.lstats, cpu), [(f"{side}_{n}", n) for side in sides for n in ("packets", "bytes")])
    elif name is not None or ops and ops.ndo_get_stats:
        raise ValueError(f"{device.name.string_()}: its driver counts in a way of its own ({name or 'ndo_get_stats'})")
    return total


def file_socket(file):
    """The struct socket * behind an open file; None if it is no socket."""
    inode = file.f_inode
    if inode.i_mode & S_IFMT != S_IFSOCK or inode.i_sb.s_type.name.string_() != "sockfs":
        return None
    return container_of(inode, "struct socket_alloc", "vfs_inode").socket.address_of_()


def for_each_socket(task):
    """Pairs of file descriptor and struct socket * of a task."""
    for fd, file in for_each_file(task):
        if socket := file_socket(file):
            yield fd, socket


def sock_address(sk):
    """(local address, local port, remote address, remote port) of an IPv4 or IPv6 struct sock *; None of others."""
    c = sk.__sk_common
    if c.skc_family == kname("AF_INET"):
        return ntop(c.skc_rcv_saddr), c.skc_num, ntop(c.skc_daddr), ntohs(c.skc_dport)
    if c.skc_family == kname("AF_INET6"):
        return ntop(c.skc_v6_rcv_saddr), c.skc_num, ntop(c.skc_v6_daddr), ntohs(c.skc_dport)
    return None


def sk_tcpstate(sk):
    """The name of a TCP socket's state."""
    names = ("", "ESTABLISHED", "SYN_SENT", "SYN_RECV", "FIN_WAIT1", "FIN_WAIT2", "TIME_WAIT", "CLOSE", "CLOSE_WAIT",
             "LAST_ACK", "LISTEN", "CLOSING", "NEW_SYN_RECV")
    return names[sk.__sk_common.skc_state]
