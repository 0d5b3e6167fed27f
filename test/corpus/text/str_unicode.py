# Non-ASCII strings: length, index, case, search, encode, decode.
s = "naïve café — π ≈ 3.14159, 日本語 𝔘"
print(len(s), s, s.upper(), s[2], s[6:10], s[-1], s[-3])
print(s.find("π"), s.index("日"), s.count("é"), s.replace("é", "e"), s.split())
for c in "aé€𝄞":
    b = c.encode()
    print(c, ord(c), hex(ord(c)), b, len(b), b.decode(), chr(ord(c)) == c)
print("straße".upper(), "ΑΒΓ".lower(), "ÀÉ".lower(), "ǆ".upper(), "éa".capitalize(), "привет мир".title())
print("日本" < "日本語", "é" > "z", "é" == "e\u0301", sorted("zéaπb"))
print("é".isalpha(), "π".isalnum(), "٣".isdigit(), "½".isnumeric(), "½".isdigit(), "²".isdigit(), "²".isdecimal(), "日".isalpha(), "É".isupper(), "é".islower())
print("é".encode("latin-1"), b"\xe9".decode("latin-1"), "abc".encode("ascii"), b"abc".decode("ascii"))
for f in (lambda: "é".encode("ascii"), lambda: b"\xff\xfe".decode(), lambda: b"a\x80".decode("ascii"), lambda: "€".encode("latin-1"), lambda: b"\xe2\x82".decode()):
    try:
        f()
    except UnicodeError as e:
        print(type(e).__name__, e)
print(b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), "aéb".encode("ascii", "replace"), "aéb".encode("ascii", "ignore"), b"a\xffb".decode("ascii", "backslashreplace"))
print("é".center(5, "*"), "€".ljust(3) + "|", "日本".rjust(4, "·"), "é" * 3, "-".join("日本語"))
print("{:>5}|{:^5}|{:<5}|".format("é", "π", "日"), "%5s|%-5s|" % ("é", "日"))
π = 3
naïve = π + 1
print(π, naïve)
print({"é": 1, "日": 2}, "日" in {"日"}, "é" in "café")
