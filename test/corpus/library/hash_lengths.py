# All digests of messages of every length around the block sizes, in one piece and in several.
import hashlib

data = bytes(i * 7 & 255 for i in range(1000))
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    whole = hashlib.new(name)
    for n in range(0, 300):
        one = hashlib.new(name, data[:n])
        parts = hashlib.new(name)
        for i in range(0, n, 37):
            parts.update(data[i:min(i + 37, n)])
        assert one.digest() == parts.digest(), (name, n)
        whole.update(one.digest())
    print(name, whole.hexdigest(), whole.digest_size, whole.block_size)
for length in (55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 1000):
    print(length, hashlib.md5(data[:length]).hexdigest()[:8], hashlib.sha1(data[:length]).hexdigest()[:8],
          hashlib.sha256(data[:length]).hexdigest()[:8], hashlib.sha512(data[:length]).hexdigest()[:8])
