# Stripping markup: entities, tags, whitespace folding, links, lists, and escaping back again.
import re
ENT = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "nbsp": "\u00a0", "eacute": "é"}
def unescape(s): return re.sub(r"&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));", lambda m: chr(int(m[1])) if m[1] else chr(int(m[2], 16)) if m[2] else ENT.get(m[3], m[0]), s)
def escape(s, quote=False): return "".join({"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(c, "&quot;" if quote and c == '"' else c) for c in s)
for s in ("a &lt; b &amp;&amp; c", "&#65;&#x42;&nope;&eacute;", "&amp;lt;", "plain & simple", "&#128512;"): print(repr(unescape(s)), unescape(escape(s, True)) == s)
def plain(html):
    html = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.S | re.I)
    html = re.sub(r"<br\s*/?>|</(p|div|li|h\d)>", "\n", html, flags=re.I)
    html = re.sub(r"<li\b[^>]*>", "- ", html)
    html = re.sub(r'<a\s[^>]*href="([^"]*)"[^>]*>(.*?)</a>', r"\2 [\1]", html)
    html = unescape(re.sub(r"<[^>]+>", "", html))
    return re.sub(r"\n\s*\n+", "\n", "\n".join(" ".join(l.split()) for l in html.split("\n"))).strip()
print(plain("""<html><style>p { x: y }</style><h1>Title &amp; more</h1>
<p>Some   <b>bold</b> text<br>next <a class=x href="http://e.x/?a=1">link</a></p>
<ul><li>one</li><li>two <i>it</i></li></ul><SCRIPT>alert("<p>")</SCRIPT></html>"""))
def tags(html):
    stack = []
    for m in re.finditer(r"<(/?)(\w+)[^>]*?(/?)>", html):
        close, name, single = m.groups()
        if single: continue
        if not close: stack.append(name)
        elif not stack or stack[-1] != name: return f"unexpected </{name}> at {m.start()}"
        else: stack.pop()
    return f"open: {stack}" if stack else "balanced"
for h in ("<a><b/></a>", "<a><b></a>", "<a>", "</a>", "text", "<x y='1'><x></x></x>"): print(h, tags(h))
