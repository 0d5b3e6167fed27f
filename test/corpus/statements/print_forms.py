# print with sep, end, file and flush; return value; errors; objects with write.
print(); print("a", 1, None, sep="-", end="!\n"); print("x", end=""); print("y", sep=None, end=None)
print(*[1, 2, 3], sep=", "); print("a", "b", sep=""); print("", "", sep="|"); print("é日", "😀", flush=True)
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("flushed")
w = W()
print("to", "w", file=w, sep="_")
print(file=w)
print(1, end="", file=w, flush=True)
print(w.parts, print(end=""))
class S:
    def __str__(self): return "S!"
print(S(), [S()] != [], f"{S()}")
for k in ({"sep": 5}, {"end": 5}, {"file": 5}, {"foo": 1}, {"sep": b"x"}, {"file": None}):
    try: print("v", **k)
    except Exception as e: print(type(e).__name__, e)
class Bad:
    def __str__(self): raise ValueError("no text")
try: print("before", Bad(), "after")
except ValueError as e: print(e)
import sys
sys.stdout.write("direct\n")
print("to stderr", file=sys.stderr)
old, sys.stdout = sys.stdout, w
print("captured")
sys.stdout = old
print(w.parts[-2:])
