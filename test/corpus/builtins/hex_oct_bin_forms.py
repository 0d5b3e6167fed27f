# hex, oct, bin and format of ints; objects with __index__; signs, zero, big numbers and back again.
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
for n in (0, 1, -1, 8, 255, -256, 2 ** 64, -(2 ** 64), True):
    print(hex(n), oct(n), bin(n) if abs(n) < 300 else len(bin(n)), f"{n:x}", f"{n:#X}", f"{n:o}", f"{n:b}"[-8:])
    assert int(hex(n), 16) == int(oct(n), 8) == int(bin(n), 2) == n
    assert int(hex(n), 0) == n
print(hex(I(26)), oct(I(8)), bin(I(5)), [10, 20][I(1)], "%x" % 255, "%#o" % 8)
for f in (hex, oct, bin):
    for bad in (1.5, "1", None):
        try: f(bad)
        except TypeError as e: print(f.__name__, e)
def show(n, w=8): return f"{n & (1 << w) - 1:0{w}b}"
print([show(n) for n in (5, -5, 127, -128)], [show(~n) for n in (0, 5)], show(-1, 16))
print(f"{255:#010b}", f"{255:_x}", f"{2 ** 40:_b}"[:14], f"{65535:_X}", f"{-255:#x}", f"{255:^#12x}|", f"{0:#b}")
print([int(s, 0) for s in ("0x1f", "0o17", "0b11", "-0xA", "10", "0B1_0")], [int(s, 16) for s in ("ff", "0xFF", "-f")])
def dump(n): return " ".join(f"{b:02x}" for b in n.to_bytes((n.bit_length() + 7) // 8 or 1, "big"))
print(dump(0), dump(258), dump(2 ** 32 - 1), [hex(x)[2:].zfill(4) for x in (1, 255, 4096)])
print(sum(bin(i).count("1") for i in range(256)), max(range(100), key=lambda i: bin(i).count("1")), hex(int("1" * 16, 2)), oct(0o777 & ~0o022))
