# character by character: a tokenizer and a checksum with s[i], ord and slices
def scan(s):
    i = 0
    n = len(s)
    words = numbers = other = 0
    while i < n:
        c = s[i]
        if c.isalpha():
            j = i
            while j < n and s[j].isalnum():
                j += 1
            words += len(s[i:j])
            i = j
        elif "0" <= c <= "9":
            v = 0
            while i < n and "0" <= s[i] <= "9":
                v = v * 10 + ord(s[i]) - 48
                i += 1
            numbers += v
        else:
            if c != " ":
                other += 1
            i += 1
    return words, numbers, other


def main():
    text = "int foo(char *p, int n42) { return p[n42 + 17] << 3 | 0x1f; } " * 40
    total = 0
    for _ in range(1000):
        w, v, o = scan(text)
        total += w * 3 + v + o
    h = 0
    for _ in range(500):
        for c in text:
            h = (h * 31 + ord(c)) & 0xFFFFFF
    print("strscan", total, h)


main()
