"""TCP connections that are accepted."""
print(f"{'TIME':<9} {'PID':<6} {'COMM':<16} {'RADDR':<39} {'RPORT':<6} {'LADDR':<39} {'LPORT':<6} BACKLOG")


@hook.ret("inet_csk_accept")
def accept(ret):
    if ret is not None:
        if ret.__sk_common.skc_family == AF_INET:
            print(f"{now():<9} {pid:<6} {comm:<16} {ntop(ret.__sk_common.skc_daddr):<39} {ntohs(ret.__sk_common.skc_dport):<6} {ntop(ret.__sk_common.skc_rcv_saddr):<39} {ret.__sk_common.skc_num:<6} {ret.sk_ack_backlog}/{ret.sk_max_ack_backlog}")
        elif ret.__sk_common.skc_family == AF_INET6:
            print(f"{now():<9} {pid:<6} {comm:<16} {ntop(ret.__sk_common.skc_v6_daddr):<39} {ntohs(ret.__sk_common.skc_dport):<6} {ntop(ret.__sk_common.skc_v6_rcv_saddr):<39} {ret.__sk_common.skc_num:<6} {ret.sk_ack_backlog}/{ret.sk_max_ack_backlog}")
