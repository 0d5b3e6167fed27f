"""TCP segments that are sent again."""
print(f"{'TIME':<9} {'PID':<6} {'LADDR':<24} {'LPORT':<6} {'RADDR':<24} {'RPORT':<6} STATE")


@hook("tcp_retransmit_skb")
def again(sk):
    if sk.__sk_common.skc_family == AF_INET:
        print(f"{now():<9} {pid:<6} {ntop(sk.__sk_common.skc_rcv_saddr):<24} {sk.__sk_common.skc_num:<6} {ntop(sk.__sk_common.skc_daddr):<24} {ntohs(sk.__sk_common.skc_dport):<6} {sk.__sk_common.skc_state}")
    elif sk.__sk_common.skc_family == AF_INET6:
        print(f"{now():<9} {pid:<6} {ntop(sk.__sk_common.skc_v6_rcv_saddr):<24} {sk.__sk_common.skc_num:<6} {ntop(sk.__sk_common.skc_v6_daddr):<24} {ntohs(sk.__sk_common.skc_dport):<6} {sk.__sk_common.skc_state}")
