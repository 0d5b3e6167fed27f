"""Data that comes through unix sockets, the first bytes of each packet."""
print(f"{'TIME':<9} {'COMM':<16} {'PID':<6} {'SIZE':>6} DATA")


@hook("unix_stream_read_actor")
def receive(skb, chunk):
    print(f"{now():<9} {comm:<16} {pid:<6} {chunk:>6} {str(skb.data, 64)}")
