"""TCP segments that are sent again."""
_states = Table(enumerate("ESTABLISHED SYN_SENT SYN_RECV FIN_WAIT1 FIN_WAIT2 TIME_WAIT CLOSE CLOSE_WAIT LAST_ACK LISTEN CLOSING NEW_SYN_RECV".split(), 1))
print(f"{'TIME':<9} {'PID':<6} {'LADDR':<24} {'LPORT':<6} {'RADDR':<24} {'RPORT':<6} STATE")


@hook("tcp_retransmit_skb")
def again(sk):
    if sk.__sk_common.skc_family == AF_INET:
        print(f"{now():<9} {pid:<6} {ntop(sk.__sk_common.skc_rcv_saddr):<24} {sk.__sk_common.skc_num:<6} {ntop(sk.__sk_common.skc_daddr):<24} {ntohs(sk.__sk_common.skc_dport):<6} {_states[sk.__sk_common.skc_state]}")
    elif sk.__sk_common.skc_family == AF_INET6:
        print(f"{now():<9} {pid:<6} {ntop(sk.__sk_common.skc_v6_rcv_saddr):<24} {sk.__sk_common.skc_num:<6} {ntop(sk.__sk_common.skc_v6_daddr):<24} {ntohs(sk.__sk_common.skc_dport):<6} {_states[sk.__sk_common.skc_state]}")
