"""Packets that TCP drops, with the kernel stack."""
print(f"{'TIME':<9} {'PID':<6} {'COMM':<16} {'SADDR:SPORT':<24} {'DADDR:DPORT':<24} REASON")


@tracepoint("skb:kfree_skb")
def drop(skb, reason):
    sk = skb.sk
    if reason > 1 and sk is not None:
        if sk.__sk_common.skc_family == AF_INET:
            print(f"{now():<9} {pid:<6} {comm:<16} {ntop(sk.__sk_common.skc_rcv_saddr)}:{sk.__sk_common.skc_num:<8} {ntop(sk.__sk_common.skc_daddr)}:{ntohs(sk.__sk_common.skc_dport):<8} {reason}\n{kstack}")
