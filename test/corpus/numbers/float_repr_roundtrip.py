# repr gives the shortest text that reads back; powers of two, ten and neighbours.
import struct
def bits(x):
    return struct.unpack("<Q", struct.pack("<d", x))[0]
def value(b):
    return struct.unpack("<d", struct.pack("<Q", b))[0]
seed = 12345
bad = 0
shown = []
for i in range(400):
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    x = value(seed)
    if x != x:
        continue
    if float(repr(x)) != x:
        bad += 1
    if i % 25 == 0:
        shown.append(x)
print(bad)
for x in shown:
    print(x, x.hex(), "%.17g" % x, "%.3e" % x)
for e in (-1074, -1073, -1022, -1021, -52, -1, 0, 1, 52, 53, 54, 63, 64, 100, 1023):
    x = 2.0 ** e
    print(e, x, value(bits(x) + 1) if e < 1023 else "-", value(bits(x) - 1) if bits(x) else "-")
for e in range(-6, 24):
    print(e, float("1e%d" % e), 1.5 * float("1e%d" % e), float("9.99e%d" % e))
