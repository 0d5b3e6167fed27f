# what a tracing handler does: filter, remember by task, latency, log2 histogram by name
class Context:
    def __init__(self):
        self.pid = 0
        self.comm = ""
        self.size = 0


class Totals:
    def __init__(self):
        self.n = 0
        self.bytes = 0
        self.slots = [0] * 24


NAMES = ("init", "bash", "kworker/u4:1", "nginx", "dockerd")
inflight = {}
totals = {}
missed = 0


def log2(v):
    n = 0
    while v > 1:
        v >>= 1
        n += 1
    return n


def entry(ctx, now):
    if ctx.comm == "init":
        return
    inflight[ctx.pid] = (now, ctx.size)


def leave(ctx, now):
    global missed
    seen = inflight.pop(ctx.pid, None)
    if seen is None:
        missed += 1
        return
    start, size = seen
    t = totals.get(ctx.comm)
    if t is None:
        t = totals[ctx.comm] = Totals()
    t.n += 1
    t.bytes += size
    t.slots[log2(now - start)] += 1


def main():
    ctx = Context()
    now = 1000000
    r = 7
    for _ in range(400000):
        r = (r * 48271) % 2147483647
        ctx.pid = 300 + (r & 31)
        ctx.comm = NAMES[r % 5]
        ctx.size = r & 0xFFF
        entry(ctx, now)
        now += (r >> 7) & 0x1FFF
        leave(ctx, now)
    digest = 0
    for name in sorted(totals):
        t = totals[name]
        for s in t.slots:
            digest = (digest * 33 + s) % 1000000007
        digest = (digest * 33 + t.n + t.bytes) % 1000000007
    print("probe", missed, digest)


main()
