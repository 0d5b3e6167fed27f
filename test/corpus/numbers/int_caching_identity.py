# Arithmetic results compare equal whatever their size; boundaries of small and machine words in every operation.
edges = []
for k in (8, 15, 16, 30, 31, 32, 52, 53, 60, 61, 62, 63, 64, 65, 127, 128):
    for d in (-1, 0, 1):
        edges += [2 ** k + d, -(2 ** k) + d]
wrong = 0
for a in edges:
    for b in edges:
        if (a + b) - b != a or (a - b) + b != a or a * b != b * a or (a * b) // b != a or (a ^ b) ^ b != a or ((a & b) | (a ^ b)) != (a | b):
            wrong += 1
        if (a < b) != (a - b < 0) or (a == b) != (hash(a) == hash(b) and not a - b) or (a * b) % 1000003 != (a % 1000003) * (b % 1000003) % 1000003:
            wrong += 1
        if divmod(a, b) != (a // b, a % b):
            wrong += 1
print(len(edges), wrong)
print([n + 1 for n in edges[::6]])
print([n * n for n in edges[::12]])
print([-n for n in edges[::9]], [abs(n) for n in edges[1::9]])
print(len({n for n in edges}), len(set(edges) | {float(2 ** 53)}), max(edges), min(edges), sum(edges))
print(all(int(str(n)) == n and int(hex(n), 16) == n and eval(repr(n)) == n for n in edges))
print([n.bit_length() for n in edges[:12]], all(n.to_bytes(20, "big", signed=True) == n.to_bytes(20, "little", signed=True)[::-1] for n in edges))
print(sorted(edges, key=lambda n: (abs(n), n))[:8], sorted(edges)[-3:])
