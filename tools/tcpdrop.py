"""Packets that TCP drops, with the state of the connection, the reason's number and the kernel stack."""
_states = Table(enumerate("ESTABLISHED SYN_SENT SYN_RECV FIN_WAIT1 FIN_WAIT2 TIME_WAIT CLOSE CLOSE_WAIT LAST_ACK LISTEN CLOSING NEW_SYN_RECV".split(), 1))
print(f"{'TIME':<9} {'PID':<6} {'COMM':<16} {'SADDR':<24} {'SPORT':<6} {'DADDR':<24} {'DPORT':<6} {'STATE':<12} REASON")


@tracepoint("skb:kfree_skb")
def drop(skb, reason):
    sk = skb.sk
    if reason > SKB_DROP_REASON_NOT_SPECIFIED and sk is not None:
        if sk.__sk_common.skc_family == AF_INET:
            print(f"{now():<9} {pid:<6} {comm:<16} {ntop(sk.__sk_common.skc_rcv_saddr):<24} {sk.__sk_common.skc_num:<6} {ntop(sk.__sk_common.skc_daddr):<24} {ntohs(sk.__sk_common.skc_dport):<6} {_states[sk.__sk_common.skc_state]:<12} {reason}\n{kstack}")
        elif sk.__sk_common.skc_family == AF_INET6:
            print(f"{now():<9} {pid:<6} {comm:<16} {ntop(sk.__sk_common.skc_v6_rcv_saddr):<24} {sk.__sk_common.skc_num:<6} {ntop(sk.__sk_common.skc_v6_daddr):<24} {ntohs(sk.__sk_common.skc_dport):<6} {_states[sk.__sk_common.skc_state]:<12} {reason}\n{kstack}")
