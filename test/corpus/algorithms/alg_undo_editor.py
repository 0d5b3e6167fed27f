# A line editor with undo and redo by commands, marks, search and replace, and transactions.
class Command:
    def __init__(self, at, old, new): self.at, self.old, self.new = at, old, new
    def do(self, lines): lines[self.at:self.at + len(self.old)] = self.new
    def undo(self, lines): lines[self.at:self.at + len(self.new)] = self.old
class Editor:
    def __init__(self, text=""): self.lines, self.past, self.future, self.open, self.marks = text.split("\n") if text else [], [], [], None, {}
    def apply(self, at, n, new):
        if not 0 <= at <= at + n <= len(self.lines): raise IndexError(f"lines {at}..{at + n} of {len(self.lines)}")
        c = Command(at, self.lines[at:at + n], new)
        c.do(self.lines)
        self.future.clear()
        (self.past.append([c]) if self.open is None else self.open.append(c))
        for k, p in self.marks.items():
            if p >= at + n: self.marks[k] = p + len(new) - n
            elif p >= at: self.marks[k] = min(p, at + max(len(new) - 1, 0))
    def insert(self, at, *lines): self.apply(at, 0, list(lines))
    def delete(self, at, n=1): self.apply(at, n, [])
    def replace(self, old, new):
        with self:
            for i, l in enumerate(list(self.lines)):
                if old in l: self.apply(i, 1, [l.replace(old, new)])
    def __enter__(self): self.open = []; return self
    def __exit__(self, kind, *rest):
        group, self.open = self.open, None
        if kind:
            for c in reversed(group): c.undo(self.lines)
        elif group: self.past.append(group)
        return kind is IndexError
    def undo(self):
        if not self.past: return False
        g = self.past.pop(); [c.undo(self.lines) for c in reversed(g)]; self.future.append(g); return True
    def redo(self):
        if not self.future: return False
        g = self.future.pop(); [c.do(self.lines) for c in g]; self.past.append(g); return True
    def __str__(self): return "/".join(self.lines) or "<empty>"
e = Editor("one\ntwo\nthree")
e.marks["m"] = 2
e.insert(1, "1a", "1b"); print(e, e.marks); e.delete(0); print(e, e.marks); e.replace("t", "T"); print(e, len(e.past))
while e.undo(): print("undo", e)
print(e.undo(), [e.redo() for _ in range(4)], e)
e.undo(); e.insert(0, "zero"); print(e, e.redo())
with e: e.delete(0); e.insert(0, "a"); e.insert(99, "bad")
print(e, len(e.past))
try:
    with e: e.delete(0, 2); raise KeyError("other")
except KeyError as x: print(x, e)
try: e.delete(7)
except IndexError as x: print(x)
print(Editor(), Editor("x").lines, e.marks)
