# SystemExit in a with body: seen by __exit__, which may keep it.
import sys
class Keep:
    def __init__(self, k): self.k = k
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print("exit", t.__name__, v.code)
        return self.k
with Keep(True): sys.exit("kept")
print("still here")
with Keep(False):
    with Keep(False): raise SystemExit(7)
