"""TCP sessions: how long they lived and how much they moved."""
_birth = Table()
_owner = Table()
print(f"{'PID':<6} {'COMM':<16} {'LADDR':<24} {'LPORT':<6} {'RADDR':<24} {'RPORT':<6} {'TX_KB':>6} {'RX_KB':>6} MS")


@hook("tcp_set_state")
def change(sk, state):
    key = int(sk)
    if state < TCP_FIN_WAIT1 and key not in _birth:
        _birth[key] = nsecs
    if state == TCP_SYN_SENT or state == TCP_LAST_ACK:
        _owner[key] = (pid, comm)
    if state == TCP_CLOSE and key in _birth:
        if key not in _owner:
            _owner[key] = (pid, comm)
        who, name = _owner[key]
        ms = (nsecs - _birth[key]) // 1000000
        tp = cast("struct tcp_sock *", sk)
        if sk.__sk_common.skc_family == AF_INET:
            print(f"{who:<6} {name:<16} {ntop(sk.__sk_common.skc_rcv_saddr):<24} {sk.__sk_common.skc_num:<6} {ntop(sk.__sk_common.skc_daddr):<24} {ntohs(sk.__sk_common.skc_dport):<6} {tp.bytes_acked // 1024:>6} {tp.bytes_received // 1024:>6} {ms}")
        else:
            print(f"{who:<6} {name:<16} {ntop(sk.__sk_common.skc_v6_rcv_saddr):<24} {sk.__sk_common.skc_num:<6} {ntop(sk.__sk_common.skc_v6_daddr):<24} {ntohs(sk.__sk_common.skc_dport):<6} {tp.bytes_acked // 1024:>6} {tp.bytes_received // 1024:>6} {ms}")
        del _birth[key]
        del _owner[key]
