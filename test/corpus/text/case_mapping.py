# upper, lower, title, capitalize, swapcase, casefold over scripts whose case changes length.
texts = ["", "abc", "ABC", "hello wORLD", "they're bill's", "x-ray 3d", "ß", "Straße", "ǆ ǅ Ǆ", "ﬁ ﬂ", "İstanbul", "ıI", "ΑΣ ΟΔΥΣΣΕΥΣ", "ÀÉÎ", "ÿŸ", "ŉ", "жЖ", "123abc", "a1b2", "ᾳ", "Ǉ", "㎏", "𐐀𐐨"]
for t in texts:
    print(ascii(t), ascii(t.upper()), ascii(t.lower()), ascii(t.title()), ascii(t.capitalize()), ascii(t.swapcase()), ascii(t.casefold()))
print([len(c.upper()) for c in "ßﬃŉΐᾷ"], "Straße".casefold() == "STRASSE".casefold(), "Σ".lower(), "aΣ".lower(), "aΣ b".lower(), "ΣΑ".lower())
print("".join(chr(c) for c in range(128)).swapcase() == "".join(chr(c).lower() if chr(c).isupper() else chr(c).upper() for c in range(128)))
print(sum(chr(c).upper() != chr(c) for c in range(0x250)), sum(chr(c).lower() != chr(c) for c in range(0x250)), sum(chr(c).title() != chr(c).upper() for c in range(0x250)))
print([t.istitle() for t in ("Hello World", "Hello world", "HELLO", "", "1", "A1B", "A1b", "They'Re", "ǅ", "ǅa")])
print("hELLO".title(), "hello-world_foo bar".title(), "o'neil".title(), "x" .title(), "éa ée".title())
