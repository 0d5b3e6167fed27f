# Ordering of strings, sort keys, min, max, natural ordering.
w = ["banana", "Apple", "cherry", "apple", "Banana", "", "a", "aa", "éclair", "zebra", "10", "9", "1"]
print(sorted(w))
print(sorted(w, key=str.lower))
print(sorted(w, key=len))
print(sorted(w, key=lambda s: (len(s), s), reverse=True))
print(sorted(w, reverse=True))
print(max(w), min(w), max(w, key=len), min(w, key=len))
for a in ("a", "b", "ab", ""):
    for b in ("a", "b", "abc", ""):
        print(int(a < b), int(a <= b), int(a == b), int(a != b), int(a >= b), int(a > b), end=" ")
    print()
def natural(s):
    out, num = [], ""
    for c in s + " ":
        if c.isdigit():
            num += c
            continue
        if num:
            out.append((0, int(num), ""))
            num = ""
        out.append((1, 0, c))
    return out
print(sorted(["f10", "f9", "f1", "f100", "e2", "f2"], key=natural))
print(sorted("the quick brown fox".split(), key=lambda s: s[::-1]))
print("abc" == "abc", len("abc") is not None, "a" "b" == "ab", sorted(["b", "a"]) == ["a", "b"])
