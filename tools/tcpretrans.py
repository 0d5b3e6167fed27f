"""TCP segments that are sent again."""
print(f"{'TIME':<9} {'PID':<6} {'LADDR':<24} {'LPORT':<6} {'RADDR':<24} {'RPORT':<6} STATE")


@hook("tcp_retransmit_skb")
def again(sk):
    c = sk.__sk_common
    if c.skc_family == AF_INET:
        print(f"{now():<9} {pid:<6} {ntop(c.skc_rcv_saddr):<24} {c.skc_num:<6} {ntop(c.skc_daddr):<24} {ntohs(c.skc_dport):<6} {c.skc_state}")
    elif c.skc_family == AF_INET6:
        print(f"{now():<9} {pid:<6} {ntop(c.skc_v6_rcv_saddr):<24} {c.skc_num:<6} {ntop(c.skc_v6_daddr):<24} {ntohs(c.skc_dport):<6} {c.skc_state}")
