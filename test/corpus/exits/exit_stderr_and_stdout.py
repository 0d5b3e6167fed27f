# Output to both streams before an error: only standard output is compared line by line, the error last.
import sys
print("to stdout")
print("to stderr", file=sys.stderr)
sys.stdout.write("written, no newline")
sys.stdout.write("\n")
sys.stderr.write("also stderr\n")
print(sys.stdout.name, sys.stderr.name, sys.stdout is not sys.stderr, hasattr(sys.stdout, "flush"))
class Tee:
    def __init__(self, *out): self.out, self.n = out, 0
    def write(self, s):
        self.n += len(s)
        for o in self.out: o.write(s)
    def flush(self): pass
class Upper:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s.upper())
old, up = sys.stdout, Upper()
sys.stdout = tee = Tee(old, up)
try:
    print("teed", 1, 2)
    print(end="x")
    print()
finally:
    sys.stdout = old
print(up.parts, tee.n)
class Broken:
    def write(self, s): raise ValueError("broken stream")
try: print("lost", file=Broken())
except ValueError as e: print(e)
try: print("lost", file=5)
except AttributeError as e: print(e)
def fail():
    print("before", flush=True)
    raise SystemExit("the end: é")
fail()
