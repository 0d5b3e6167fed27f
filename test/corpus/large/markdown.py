# A subset of Markdown to HTML: headings, lists, quotes, code, tables, emphasis, links, escapes.
def escape(s):
    return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


class Inline:
    def __init__(self, refs):
        self.refs = refs

    def render(self, s):
        out, i = [], 0
        while i < len(s):
            c = s[i]
            if c == "\\" and i + 1 < len(s) and s[i + 1] in "\\`*_[]()#!~":
                out.append(escape(s[i + 1]))
                i += 2
                continue
            for f in (self.code, self.image, self.link, self.strong, self.em, self.strike, self.auto):
                r = f(s, i)
                if r:
                    html, i = r
                    out.append(html)
                    break
            else:
                out.append(escape(c))
                i += 1
        return "".join(out)

    def code(self, s, i):
        if s[i] != "`":
            return None
        n = 1
        while s[i + n:i + n + 1] == "`":
            n += 1
        j = s.find("`" * n, i + n)
        return None if j < 0 else (f"<code>{escape(s[i + n:j].strip())}</code>", j + n)

    def span(self, s, i, mark, tag):
        if not s.startswith(mark, i):
            return None
        j = s.find(mark, i + len(mark) + 1)
        if j < 0 or s[i + len(mark)].isspace():
            return None
        return f"<{tag}>{self.render(s[i + len(mark):j])}</{tag}>", j + len(mark)

    def strong(self, s, i):
        return self.span(s, i, "**", "strong") or self.span(s, i, "__", "strong")

    def em(self, s, i):
        return self.span(s, i, "*", "em") or self.span(s, i, "_", "em")

    def strike(self, s, i):
        return self.span(s, i, "~~", "del")

    def target(self, s, i):
        depth, j = 0, i
        while j < len(s):
            depth += {"[": 1, "]": -1}.get(s[j], 0)
            if depth == 0:
                break
            j += 1
        else:
            return None
        text = s[i + 1:j]
        if s[j + 1:j + 2] == "(":
            k = s.find(")", j)
            if k < 0:
                return None
            url, _, title = s[j + 2:k].partition(" ")
            return text, url, title.strip('"'), k + 1
        if s[j + 1:j + 2] == "[":
            k = s.find("]", j + 2)
            ref = (s[j + 2:k] or text).lower()
            if k > 0 and ref in self.refs:
                return text, self.refs[ref], "", k + 1
        return None

    def link(self, s, i):
        t = self.target(s, i) if s[i] == "[" else None
        if not t:
            return None
        title = f' title="{escape(t[2])}"' if t[2] else ""
        return f'<a href="{escape(t[1])}"{title}>{self.render(t[0])}</a>', t[3]

    def image(self, s, i):
        t = self.target(s, i + 1) if s[i:i + 2] == "![" else None
        return t and (f'<img src="{escape(t[1])}" alt="{escape(t[0])}">', t[3])

    def auto(self, s, i):
        if s[i] != "<":
            return None
        j = s.find(">", i)
        u = s[i + 1:j]
        return (f'<a href="{u}">{u}</a>', j + 1) if j > 0 and u.startswith(("http://", "https://")) else None


def bullet(l):
    t = l.lstrip()
    ind = len(l) - len(t)
    if t[:2] in ("- ", "* ", "+ "):
        return ind, "ul", t[2:]
    n, dot, rest = t.partition(". ")
    if dot and n.isdigit():
        return ind, "ol", rest
    return None


class Doc:
    def __init__(self, text):
        self.lines, refs = [], {}
        for l in text.split("\n"):
            if l.startswith("[") and "]: " in l:
                k, _, v = l[1:].partition("]: ")
                refs[k.lower()] = v.strip()
            else:
                self.lines.append(l)
        self.inline, self.i, self.out = Inline(refs), 0, []
        self.toc = []

    def more(self):
        return self.i < len(self.lines)

    def html(self):
        while self.more():
            l = self.lines[self.i]
            if not l.strip():
                self.i += 1
            elif l.startswith("#"):
                self.heading(l)
            elif l.startswith("```"):
                self.fence(l)
            elif l.startswith(">"):
                self.quote()
            elif l.strip("-* ") == "" and len(l.replace(" ", "")) >= 3:
                self.out.append("<hr>")
                self.i += 1
            elif bullet(l):
                self.out.extend(self.list(bullet(l)[0]))
            elif "|" in l and self.i + 1 < len(self.lines) and set(self.lines[self.i + 1]) <= set("|-: ") and "-" in self.lines[self.i + 1]:
                self.table()
            else:
                self.para()
        return "\n".join(self.out)

    def heading(self, l):
        n = len(l) - len(l.lstrip("#"))
        t = l[n:].strip(" #")
        slug = "".join(c if c.isalnum() else "-" for c in t.lower()).strip("-")
        self.toc.append((n, t))
        self.out.append(f'<h{n} id="{slug}">{self.inline.render(t)}</h{n}>')
        self.i += 1

    def fence(self, l):
        lang, body = l[3:].strip(), []
        self.i += 1
        while self.more() and not self.lines[self.i].startswith("```"):
            body.append(escape(self.lines[self.i]))
            self.i += 1
        self.i += 1
        cls = f' class="{lang}"' if lang else ""
        self.out.append(f"<pre><code{cls}>" + "\n".join(body) + "</code></pre>")

    def quote(self):
        body = []
        while self.more() and self.lines[self.i].startswith(">"):
            body.append(self.lines[self.i][1:].removeprefix(" "))
            self.i += 1
        self.out.append("<blockquote>\n" + Doc("\n".join(body)).html() + "\n</blockquote>")

    def list(self, indent):
        kind = bullet(self.lines[self.i])[1]
        out = [f"<{kind}>"]
        while self.more():
            b = bullet(self.lines[self.i])
            if not b or b[0] < indent or b[0] == indent and b[1] != kind:
                break
            if b[0] > indent:
                sub = self.list(b[0])
                out[-1] = out[-1].removesuffix("</li>")
                out += sub + ["</li>"]
                continue
            out.append(f"<li>{self.inline.render(b[2])}</li>")
            self.i += 1
        return out + [f"</{kind}>"]

    def table(self):
        row = lambda l: [c.strip() for c in l.strip().strip("|").split("|")]
        head = row(self.lines[self.i])
        align = [{(True, True): "center", (False, True): "right"}.get((c.startswith(":"), c.endswith(":")), "left") for c in row(self.lines[self.i + 1])]
        self.i += 2
        self.out.append("<table>\n<tr>" + "".join(f"<th>{self.inline.render(h)}</th>" for h in head) + "</tr>")
        while self.more() and "|" in self.lines[self.i]:
            self.out.append("<tr>" + "".join(f'<td align="{a}">{self.inline.render(c)}</td>' for c, a in zip(row(self.lines[self.i]), align)) + "</tr>")
            self.i += 1
        self.out.append("</table>")

    def para(self):
        body = []
        while self.more() and self.lines[self.i].strip() and not self.lines[self.i].startswith(("#", ">", "```")) and not bullet(self.lines[self.i]):
            l = self.lines[self.i]
            body.append(self.inline.render(l.strip()) + ("<br>" if l.endswith("  ") else ""))
            self.i += 1
        self.out.append("<p>" + "\n".join(body) + "</p>")


TEXT = """# Title with *emphasis* & more

A paragraph with **bold**, _em_, `code <x>`, ``a ` b``, ~~gone~~ and \\*escaped\\*.
Second line with a [link](http://x.y "The title") and ![img](a.png).  
A reference [Here][ref] and [ref][], an <https://auto.link>, 1 < 2 & "q".

## Lists ##
- one
- two **bold *nested* end**
  - sub a
  - sub b
    1. deep
- three
1. first
2. second

> quoted *text*
> ## inner
> - item

```python
if a < b:
    print("x & y")
```

| left | right | mid |
|:-----|------:|:---:|
| a | 1 | *x* |
| b | `22` | [l](u) |

---
unclosed *star and `tick and [bracket
[ref]: http://ref.example/?a=1&b=2
"""
d = Doc(TEXT)
print(d.html())
for n, t in d.toc:
    print("  " * n + t)
for s in ("***", "", "a\nb\n\nc", "#nospace", "* a\n* b\n\n- - -", "`a", "**a** b *c*", "[a](b", "![", "\\", "> > nested\n> one"):
    print(repr(Doc(s).html()))
