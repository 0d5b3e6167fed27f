# Tracebacks through operators, properties, __getattr__, sort keys and str().
class V:
    def __add__(self, o): return self.value
    @property
    def value(self): return self.deep
    def __getattr__(self, n): return sorted([3, 1], key=self.key)
    def key(self, x): return str(self)
    def __str__(self): return "x" + 1
print("go")
V() + 1
