# hashlib, binascii, base64: known messages, parts, copies, errors.
import base64
import binascii
import hashlib

NAMES = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]
for name in NAMES:
    for n in [0, 1, 3, 55, 56, 57, 63, 64, 65, 111, 112, 113, 119, 127, 128, 129, 1000]:
        print(name, n, getattr(hashlib, name)(bytes(i * 7 & 255 for i in range(n))).hexdigest())
    h = hashlib.new(name, b"abc")
    k = h.copy()
    h.update(b"def")
    h.update(bytearray(b"g" * 200))
    print(h.name, h.digest_size, h.block_size, h.digest() == bytes.fromhex(h.hexdigest()), h.hexdigest(), k.hexdigest(), h.hexdigest() == h.hexdigest())


def show(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(args, r)


show(hashlib.md5, "text")
show(hashlib.sha1, 5)
show(hashlib.new, "nothing")
for data in [b"", b"a", b"ab", b"abc", b"abcd", bytes(range(256)), bytearray(b"\xff\xfe"), memoryview(b"xyz")]:
    e = binascii.b2a_base64(data)
    print(e, binascii.a2b_base64(e) == data, binascii.b2a_base64(data, newline=False), binascii.hexlify(data), binascii.crc32(data), binascii.crc_hqx(data, 0))
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data))
    print(base64.b64decode(base64.b64encode(data)) == data, base64.b32decode(base64.b32encode(data)) == data, base64.urlsafe_b64decode(base64.urlsafe_b64encode(data)) == data)
for text in ["", "=", "====", "YQ", "YQ=", "YQ==", "YWI=", "YWJj", "YWJjZ", "Y Q\n=\t=", "YQ==YQ==", "Y=Q=", "YQ=a=", "-_-_", "A", "AB=C", b"YWI=", "é", 5, "AAAAA"]:
    show(binascii.a2b_base64, text)
    show(binascii.a2b_base64, text, strict_mode=True)
for text in ["", "6", "61", "61FFaa", "6g", "zz", b"6162", "é", 5]:
    show(binascii.unhexlify, text)
show(binascii.hexlify, b"abcdef", "-")
show(binascii.hexlify, b"abcdef", ":", 2)
show(binascii.hexlify, b"abcde", b"_", -2)
show(binascii.hexlify, "abc")
show(binascii.b2a_base64, "abc")
show(binascii.crc32, "abc")
print(binascii.crc32(b"world", binascii.crc32(b"hello ")), binascii.crc32(b"hello world"), binascii.crc32(b"a" * 100000))
print(issubclass(binascii.Error, ValueError), binascii.Error.__name__, binascii.Error.__module__)
show(base64.b64decode, "YQ")
show(base64.b64decode, "Y*Q=", validate=True)
show(base64.b64encode, "text")
show(base64.b32decode, "MFRGG")
show(base64.b32decode, "mfrgg===")
show(base64.b32decode, "mfrgg===", casefold=True)
show(base64.b16decode, "6A6b")
show(base64.b16decode, "6A6b", casefold=True)
print(base64.encodebytes(bytes(range(100))), base64.decodebytes(b"YWJj\nZGVm\n"))
