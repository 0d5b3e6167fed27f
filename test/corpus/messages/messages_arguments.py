# what arguments of the wrong type, and deletions that are not possible, say
cases = ["''.replace(None, '')", "''.replace('', None)", "b''.replace(None, b'')", "bytes.fromhex(None)", "'a'.__format__(None)", "5 .__format__(None)", "str.maketrans('a', None)", "type(None, (), {})", "''.encode(None)", "''.encode('utf-8', None)", "b''.decode(5)", "str(b'', None)", "''.strip(5)", "''.split(5)", "''.removeprefix(None)", "''.removesuffix(1)", "''.center(3, None)", "''.partition(None)", "''.find(None)", "''.count(None)", "''.startswith(None)", "''.join(None)", "''.join([None])", "''.translate(None)", "'a'.expandtabs(None)", "''.zfill(None)", "chr(None)", "ord(None)", "float.fromhex(None)", "bytearray().extend(None)", "eval(None)", "getattr(1, None)", "hasattr(1, None)", "setattr(1, None, 2)", "b''.join(None)", "b''.find(None)", "b''.split(5)", "b''.strip(5)", "b''.startswith(None)", "b''.partition(None)", "b''.center(3, None)", "b''.removeprefix(None)"]
for c in cases:
    try: print(c, eval(c))
    except Exception as e: print(c, type(e).__name__, e)
class C: pass
class D(dict): pass
class S(str): pass
def dele(s, k):
    try: del s[k]
    except Exception as e: print(type(e).__name__, e)
for s in (C(), C, D(), S(), object(), int, Exception(), (), "a", b"a", range(3), 5, None, {1}, frozenset(), 1.5, len, [1], bytearray(b"a"), {}.keys()):
    for k in (0, slice(0, 1), "x"):
        dele(s, k)
