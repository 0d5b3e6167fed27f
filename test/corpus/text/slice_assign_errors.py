# Text cannot be changed in place: every attempt and what to do instead.
s = "hello"
for code in ("s[0] = 'J'", "s[1:2] = 'a'", "del s[0]", "del s[:]", "s.x = 1", "s.append('a')", "s[0] += 'x'", "s.upper = 1", "s[-1] = s[0]"):
    try: exec(code, {"s": s}); print("ok", code)
    except Exception as e: print(code, type(e).__name__, e)
t = "J" + s[1:]
l = list(s)
l[0] = "j"
print(t, "".join(l), s, s.replace("l", "L", 1), s[:2] + s[3:], bytearray(s, "ascii")[1:].decode())
a = b = "same"
a += "!"
print(a, b)
