# Literals: prefixes, escapes, concatenation, raw and bytes, triple quotes, line joining, numbers' forms.
print('a' "b" '''c''' """d""", r"\n" '\n'.strip() + "x", u"u", R'\R', b'x' rb'\x' BR"\y", f"{1}" rf"\{2}" F"{3}")
print("\a\b\f\v\t\r\n".encode(), "\x41\101\7\0".encode(), "\u00e9\U0001f600\N{EURO SIGN}", "\'\"\\", 'it''s', "line \
joined", """two
lines""".split(), '''"quoted" 'both' ''', "\
start", r'\'', len(r"\\"), b"\x00\xff\n\101", len("\
"))
print(("paren"
       " joined"
       f" {1 + 1}"), "%s" "%s" % (1, 2), "a" "b" * 2, ("x" "y")[1], "".join(("a" "b", "c")))
print(0xFF, 0o17, 0b101, 1_000_000, 0x_ff, 1e3, 1E-2, .5, 5., 1_0.0_1, 1e1_0, 3j, 1.5J, 0_0, 00, 0xDEAD_BEEF, 1_2j, 10 .real, 1..real, 1.5.is_integer(), 0b1_1)
for src in ("'\\x4'", "'\\u12'", "'\\N{no such name}'", "'\\U00110000'", "b'é'", "'abc", "'a\nb'", "'''abc", "b'a' 'b'", "r'\\'", "f'{'", "01", "0x", "0b2", "0o8", "1__0", "1_", "_1", "1e", "0xg", "1.e", "1_.5", "1._5", "0b", "12abc", "1if 1else 2", "0_7", "1e+", "'\\q'", "b'\\u0041'", "ur'x'", "bu'x'", "'\\400'"):
    try: print(repr(src), "->", repr(eval(src)))
    except SyntaxError: print(repr(src), "refused")
    except NameError as e: print(repr(src), e)
print("tab\there", "nul\0x".split("\0"), "\N{LATIN SMALL LETTER A WITH ACUTE}", '\
', "😀"[0] == "\U0001F600", "é" == "\xe9" == "\u00e9", "\r\n" == """\r
""", ascii("\x7f\x80"), "\\\n"[0], """a"b""c""", '''a'b''c''')
