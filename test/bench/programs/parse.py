# packets: fields out of bytes, flows counted by tuple keys, text of addresses
def build(i):
    src = 0x0A000000 | (i * 37 & 0xFF)
    dst = 0xC0A80000 | (i * 11 & 0xFF)
    return (
        bytes([0x45, 0]) + (40 + i % 7).to_bytes(2, "big") + bytes([0, 0, 0, 0, 64, 6 if i % 3 else 17, 0, 0])
        + src.to_bytes(4, "big") + dst.to_bytes(4, "big")
        + (1024 + i % 50).to_bytes(2, "big") + (80 if i & 1 else 53).to_bytes(2, "big")
    )


def checksum(p):
    s = 0
    for i in range(0, 20, 2):
        s += p[i] << 8 | p[i + 1]
    while s >> 16:
        s = (s & 0xFFFF) + (s >> 16)
    return ~s & 0xFFFF


def parse(p, flows):
    if p[0] >> 4 != 4:
        return 0
    size = p[2] << 8 | p[3]
    proto = p[9]
    src = int.from_bytes(p[12:16], "big")
    dst = int.from_bytes(p[16:20], "big")
    key = (src, dst, proto, p[20] << 8 | p[21], p[22] << 8 | p[23])
    flow = flows.get(key)
    if flow is None:
        flows[key] = [1, size]
    else:
        flow[0] += 1
        flow[1] += size
    return checksum(p)


def main():
    packets = [build(i) for i in range(1500)]
    flows = {}
    total = 0
    for k in range(120):
        for p in packets:
            total += parse(p, flows)
    text = ["%d.%d.%d.%d" % (s >> 24, s >> 16 & 255, s >> 8 & 255, s & 255) for s, *_ in flows]
    print("parse", total, len(flows), sum([f[0] * f[1] for f in flows.values()]), max(text))


main()
