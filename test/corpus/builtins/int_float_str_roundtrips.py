# Values go through text, bytes, hex and repr and come back the same.
seed = 99
def rnd():
    global seed
    seed = seed * 6364136223846793005 + 1442695040888963407 & 2 ** 64 - 1
    return seed >> 11
bad = 0
for i in range(100):
    n = (rnd() << rnd() % 90) * (-1) ** i
    bad += int(str(n)) != n or int(hex(n), 16) != n or int(bin(n), 0) != n or int(f"{n:_}") != n or int(oct(n), 8) != n or int.from_bytes(n.to_bytes(20, "little", signed=True), "little", signed=True) != n or eval(repr(n)) != n
    f = (rnd() - 2 ** 52) * 2.0 ** (rnd() % 600 - 300)
    bad += float(str(f)) != f or float.fromhex(f.hex()) != f or float("%.17g" % f) != f or eval(repr(f)) != f or float(f"{f:.16e}") != f
    s = "".join(chr(rnd() % 0xd000 or 1) for _ in range(5))
    bad += eval(repr(s)) != s or eval(ascii(s)) != s or s.encode().decode() != s or s[::-1][::-1] != s or "".join(list(s)) != s
    b = bytes(rnd() & 255 for _ in range(6))
    bad += bytes.fromhex(b.hex()) != b or eval(repr(b)) != b or bytes(list(b)) != b or b.decode("latin-1").encode("latin-1") != b
    t = [n, f, s, b, (n, s), {s: n}, {n}]
    bad += eval(repr(t)) != t
print(bad)
print(n, f, ascii(s), b)
