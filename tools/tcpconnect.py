"""TCP connections that are made."""
print(f"{'TIME':<9} {'PID':<6} {'COMM':<16} {'SADDR':<39} {'SPORT':<6} {'DADDR':<39} {'DPORT':<6}")


@hook("tcp_connect")
def connect(sk):
    if sk.__sk_common.skc_family == AF_INET:
        print(f"{now():<9} {pid:<6} {comm:<16} {ntop(sk.__sk_common.skc_rcv_saddr):<39} {sk.__sk_common.skc_num:<6} {ntop(sk.__sk_common.skc_daddr):<39} {ntohs(sk.__sk_common.skc_dport):<6}")
    elif sk.__sk_common.skc_family == AF_INET6:
        print(f"{now():<9} {pid:<6} {comm:<16} {ntop(sk.__sk_common.skc_v6_rcv_saddr):<39} {sk.__sk_common.skc_num:<6} {ntop(sk.__sk_common.skc_v6_daddr):<39} {ntohs(sk.__sk_common.skc_dport):<6}")
