# Parsing with string methods: key-value lines, query strings, paths, versions.
text = """# comment
name = krait
  version=1.10.2
path = /usr/local/lib:/usr/lib ; two
empty =
=novalue
noequals
name = again"""
cfg, bad = {}, []
for i, line in enumerate(text.splitlines(), 1):
    line = line.strip()
    if not line or line.startswith("#"):
        continue
    k, eq, v = line.partition("=")
    if not eq or not k.strip():
        bad.append((i, line))
        continue
    cfg.setdefault(k.strip(), []).append(v.strip())
print(cfg, bad)
q = "a=1&b=two%20words&c=&a=3&d"
out = {}
for p in q.split("&"):
    k, _, v = p.partition("=")
    while "%" in v:
        i = v.index("%")
        v = v[:i] + chr(int(v[i + 1:i + 3], 16)) + v[i + 3:]
    out.setdefault(k, []).append(v)
print(out)
def norm(p):
    st = []
    for x in p.split("/"):
        if x == ".." and st:
            st.pop()
        elif x not in ("", ".", ".."):
            st.append(x)
    return "/" + "/".join(st)
print([norm(p) for p in ("/a/b/../c", "/../x//y/./z/", "", "/a/../..")])
print(sorted(["1.10", "1.9", "1.2.3", "1.2", "0.99"], key=lambda v: [int(x) for x in v.split(".")]))
print("a.b.tar.gz".rpartition("."), "k: v: w".split(": ", 1), [x.split("=")[-1] for x in ("a=b=c", "d")], "  x  y ".split(" "))
