# Every form of numeric literal, underscores, and what the compiler refuses.
print(0, 00, 0_0, 1_000_000, 0b1010, 0B1, 0b_1, 0o17, 0O7, 0o_7, 0xdead_beef, 0XFF, 0x_f)
print(1., .5, 1.5, 1e5, 1E5, 1e+5, 1e-5, 1_0.0_1, 1_0e1_0, .1e1, 1.e1, 0e0, 00.5, 09.5, 0_9e1, 1e400, 4.9e-324)
print(1if 1else 2, 0x1for x in [1]) if False else print([0xfor 1][0])
print(12345678901234567890123456789, 0xffffffffffffffffffffffff, 0b1 * 3, 0o777777777777777777777777)
print(-5, - 5, +5, -0, -0.0, 1-1, 1 -1, 1--1, 1.0.real, 1 .real, (1).real, 1.5.is_integer(), 0xf.bit_length())
for text in ("01", "1__0", "1_", "0x", "0b2", "0o8", "0b", "1e", "1_e5", "0_x1", "1.5e+", "0xg", "0b12", "09", "1a", "1_a", "0b1_", "1.2.3", "1..real", "5.__class__", "0777", "1e5_", "1.e_5", "0b1.1", "0x1.8", "1 2"):
    try:
        print(text, repr(eval(text)))
    except SyntaxError:
        print(text, "SyntaxError")
    except Exception as e:
        print(text, type(e).__name__, e)
