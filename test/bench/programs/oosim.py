# polymorphic objects in a small event simulation with a ring of queues
class Device:
    def __init__(self, ident):
        self.ident = ident
        self.count = 0

    def tick(self, now):
        self.count += 1
        return 1

    def weight(self):
        return 1


class Disk(Device):
    def __init__(self, ident, block):
        Device.__init__(self, ident)
        self.block = block
        self.bytes = 0

    def tick(self, now):
        self.count += 1
        self.bytes += self.block
        return 3 + (now & 3)

    def weight(self):
        return 2


class Nic(Device):
    def __init__(self, ident):
        Device.__init__(self, ident)
        self.drops = 0

    def tick(self, now):
        self.count += 1
        if (now * 7 + self.ident) % 5 == 0:
            self.drops += 1
            return 5
        return 2


def main():
    devices = []
    for i in range(30):
        if i % 3 == 0:
            devices.append(Device(i))
        elif i % 3 == 1:
            devices.append(Disk(i, 512 * (i + 1)))
        else:
            devices.append(Nic(i))
    ring = [[] for _ in range(8)]
    for d in devices:
        ring[d.ident % 8].append(d)
    work = 0
    for now in range(140000):
        slot = ring[now % 8]
        ring[now % 8] = []
        for d in slot:
            delay = d.tick(now)
            work += d.weight() * delay
            ring[(now + delay) % 8].append(d)
    print("oosim", work, sum([d.count for d in devices]))


main()
