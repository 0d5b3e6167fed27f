# TypeError texts of operators and calls.
class A: pass
a = A()
tests = [lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: () + [], lambda: None + 1, lambda: 1 - "a", lambda: {} * 2, lambda: "a" * "b", lambda: [1] * 1.5, lambda: "a" / 2, lambda: 1 // None, lambda: 1 % [], lambda: 2 ** "x", lambda: 1 << "a", lambda: 1 & 1.5, lambda: "a" | "b", lambda: [] ^ 1, lambda: a + 1, lambda: a @ a, lambda: -"a", lambda: ~1.5, lambda: +None, lambda: not_callable(), lambda: 1 < "a", lambda: None > 1, lambda: [] >= (), lambda: a <= a, lambda: {} < {}, lambda: 1 in 5, lambda: "a" in 5, lambda: 1 in "a", lambda: len(1), lambda: None[0], lambda: (1)[0], lambda: {1}[0], lambda: "a"["b"], lambda: [1]["x"], lambda: (1,)[1.0], lambda: A[0], lambda: iter(1), lambda: next(1), lambda: [*1], lambda: {**1}, lambda: print(*1), lambda: sum(1), lambda: int([]), lambda: float({}), lambda: str(1, 2), lambda: "".join(1), lambda: ord(1), lambda: chr(""), lambda: abs(""), lambda: hex(1.5), lambda: round("a"), lambda: pow("a", 2), lambda: divmod(1, ""), lambda: sorted(1), lambda: range("a"), lambda: dict(1), lambda: set(1), lambda: list(1), lambda: tuple(1), lambda: isinstance(1, 1), lambda: getattr(1), lambda: hash([]), lambda: b"a" + "a", lambda: "a" + b"a", lambda: "a".upper(1), lambda: [].append(), lambda: {}.get(), lambda: "%d" % "a", lambda: max(1), lambda: zip(1), lambda: map(1), lambda: bytes("a"), lambda: object(1), lambda: 1.0(), lambda: range(1.5), lambda: "a".join([1])]
not_callable = 5
for i, t in enumerate(tests):
    try:
        print(i, t())
    except TypeError as e:
        print(i, e)
