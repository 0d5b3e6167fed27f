# Compression: canonical Huffman codes, arithmetic by fractions, LZ77, move-to-front, delta and bit packing.
import heapq
from collections import Counter
def lengths(freq):
    if len(freq) == 1: return {next(iter(freq)): 1}
    heap = [(n, i, {s: 0}) for i, (s, n) in enumerate(sorted(freq.items()))]
    heapq.heapify(heap); k = len(heap)
    while len(heap) > 1:
        (n, _, a), (m, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n + m, k, {s: d + 1 for s, d in {**a, **b}.items()})); k += 1
    return heap[0][2]
def canonical(lens):
    code, last, out = 0, 0, {}
    for s, n in sorted(lens.items(), key=lambda p: (p[1], p[0])):
        code <<= n - last; out[s] = format(code, f"0{n}b"); code += 1; last = n
    return out
def pack(bits): return int("1" + bits, 2).to_bytes(len(bits) // 8 + 1, "big")
def unpack(b): return bin(int.from_bytes(b, "big"))[3:]
def decode(bits, codes):
    back, cur, out = {v: k for k, v in codes.items()}, "", []
    for b in bits:
        cur += b
        if cur in back: out.append(back[cur]); cur = ""
    return "".join(out)
for text in ("abracadabra", "aaaa", "mississippi river", "ab"):
    codes = canonical(lengths(Counter(text)))
    bits = "".join(codes[c] for c in text); packed = pack(bits)
    assert unpack(packed) == bits and decode(bits, codes) == text
    print(text, codes, len(bits), packed.hex(), sum(2.0 ** -len(c) for c in codes.values()))
def lz77(s, window=20):
    i, out = 0, []
    while i < len(s):
        best = (0, 0)
        for j in range(max(0, i - window), i):
            n = 0
            while i + n < len(s) - 1 and s[j + n] == s[i + n]: n += 1
            best = max(best, (n, -(i - j)))
        n, d = best; out.append((-d, n, s[i + n])); i += n + 1
    return out
def unlz(t):
    s = ""
    for d, n, c in t:
        for _ in range(n): s += s[-d]
        s += c
    return s
for s in ("abcabcabcabcd", "aaaaaaab", "xyz", "the rain the rain in spain"): t = lz77(s); assert unlz(t) == s; print(len(t), t)
def mtf(data):
    table, out = list(range(256)), []
    for b in data: i = table.index(b); out.append(i); table.insert(0, table.pop(i))
    return out
def unmtf(codes):
    table, out = list(range(256)), bytearray()
    for i in codes: b = table.pop(i); out.append(b); table.insert(0, b)
    return bytes(out)
c = mtf(b"bananaaa"); print(c, unmtf(c))
def zigzag(n): return n << 1 ^ n >> 63
nums = [100, 103, 101, 101, 90]; print([zigzag(b - a) for a, b in zip([0] + nums, nums)], [(z >> 1) ^ -(z & 1) for z in map(zigzag, (-3, 0, 5, -1))])
