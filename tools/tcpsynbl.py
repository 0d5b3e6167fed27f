"""Fill of SYN backlogs when a SYN comes, by the backlog's limit."""
backlog = Hist()


@hook(["tcp_v4_syn_recv_sock", "tcp_v6_syn_recv_sock"])
def syn(sk):
    if sk.sk_ack_backlog > sk.sk_max_ack_backlog:
        print(f"{now()} dropping a SYN")
    backlog[sk.sk_max_ack_backlog].add(sk.sk_ack_backlog)
