# Encoding tables both ways: Morse, NATO, binary text, URL quoting, HTML escaping, hexdump.
MORSE = dict(zip("abcdefghijklmnopqrstuvwxyz0123456789", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.. ----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.".split()))
BACK = {v: k for k, v in MORSE.items()}
def enc(t): return " / ".join(" ".join(MORSE[c] for c in w) for w in t.lower().split())
def dec(m): return " ".join("".join(BACK[c] for c in w.split()) for w in m.split(" / "))
print(enc("SOS help 42"), dec(enc("hello world")) == "hello world")
try: enc("a!")
except KeyError as e: print(repr(e))
def quote(s, safe="/"): return "".join(chr(b) if chr(b).isalnum() and b < 128 or chr(b) in "_.-~" + safe else f"%{b:02X}" for b in s.encode())
def unquote(s):
    out, i = bytearray(), 0
    while i < len(s):
        if s[i] == "%": out.append(int(s[i + 1:i + 3], 16)); i += 3
        else: out += s[i].encode(); i += 1
    return out.decode()
u = "a b/é日?x=1&y=2~"
print(quote(u), unquote(quote(u)) == u, quote(u, ""))
def html(s): return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
print(html('<a href="x">T&C</a>'))
def dump(b):
    for i in range(0, len(b), 16):
        c = b[i:i + 16]
        print(f"{i:08x}  {' '.join(f'{x:02x}' for x in c):<47}  |{''.join(chr(x) if 32 <= x < 127 else '.' for x in c)}|")
dump("Hexdump of é and 日本\n\x00\xff".encode())
print(" ".join(f"{b:08b}" for b in b"Hi"), "".join(chr(int(x, 2)) for x in "01001000 01101001".split()))
