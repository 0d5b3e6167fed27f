# Huffman coding and LZW: code tables, compressed size, round trip.
def huffman(text):
    freq = {}
    for c in text: freq[c] = freq.get(c, 0) + 1
    heap = [(n, i, c) for i, (c, n) in enumerate(sorted(freq.items()))]
    i = len(heap)
    while len(heap) > 1:
        heap.sort(key=lambda x: x[:2])
        (a, _, x), (b, _, y) = heap[:2]
        heap[:2] = [(a + b, i, (x, y))]
        i += 1
    codes = {}
    def walk(n, p):
        if isinstance(n, tuple): walk(n[0], p + "0"); walk(n[1], p + "1")
        else: codes[n] = p or "0"
    if heap: walk(heap[0][2], "")
    return codes
def decode(bits, codes):
    back, out, cur = {v: k for k, v in codes.items()}, [], ""
    for b in bits:
        cur += b
        if cur in back: out.append(back[cur]); cur = ""
    return "".join(out)
def lzw(data):
    table, w, out = {bytes([i]): i for i in range(256)}, b"", []
    for b in data:
        c = w + bytes([b])
        if c in table: w = c
        else: out.append(table[w]); table[c] = len(table); w = bytes([b])
    return out + ([table[w]] if w else [])
def unlzw(codes):
    table = {i: bytes([i]) for i in range(256)}
    if not codes: return b""
    w = table[codes[0]]
    out = [w]
    for c in codes[1:]:
        e = table[c] if c in table else w + w[:1]
        out.append(e)
        table[len(table)] = w + e[:1]
        w = e
    return b"".join(out)
for text in ("abracadabra", "aaaa", "the quick brown fox jumps over the lazy dog", "", "日本日本日"):
    codes = huffman(text)
    bits = "".join(codes[c] for c in text)
    print(repr(text), len(bits), len(text) * 8, decode(bits, codes) == text, dict(list(codes.items())[:3]))
    data = text.encode() * 3
    z = lzw(data)
    print(len(data), len(z), unlzw(z) == data)
