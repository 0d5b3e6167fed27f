# A spreadsheet: formulas with references and ranges, dependency order, cycles, recalculation and errors.
import re
class Sheet:
    FUNCS = {"SUM": sum, "MAX": max, "MIN": min, "COUNT": len, "AVG": lambda v: sum(v) / len(v)}
    def __init__(self): self.cells, self.cache, self.evals = {}, {}, 0
    def __setitem__(self, ref, text):
        self.cells[ref] = text
        self.cache.clear()
    def __getitem__(self, ref): return self.value(ref, ())
    def value(self, ref, path):
        if ref in path: return "#CYCLE"
        if ref not in self.cache:
            self.evals += 1
            text = self.cells.get(ref, "")
            self.cache[ref] = self.formula(text[1:], path + (ref,)) if text.startswith("=") else self.literal(text)
        return self.cache[ref]
    @staticmethod
    def literal(t):
        for kind in (int, float):
            try: return kind(t)
            except ValueError: pass
        return t
    @staticmethod
    def expand(a, b):
        return [f"{chr(c)}{r}" for r in range(int(a[1:]), int(b[1:]) + 1) for c in range(ord(a[0]), ord(b[0]) + 1)]
    def formula(self, f, path):
        def rng(m):
            vals = [self.value(r, path) for r in self.expand(m[2], m[3])]
            bad = [v for v in vals if isinstance(v, str) and v.startswith("#")]
            if bad: raise LookupError(bad[0])
            return repr(self.FUNCS[m[1]]([v for v in vals if not isinstance(v, str)]))
        def one(m):
            v = self.value(m[0], path)
            if isinstance(v, str) and v.startswith("#"): raise LookupError(v)
            return repr(v if v != "" else 0)
        try:
            f = re.sub(r"([A-Z]+)\(([A-Z]\d+):([A-Z]\d+)\)", rng, f)
            return eval(re.sub(r"\b[A-Z]\d+\b", one, f), {"__builtins__": {}})
        except LookupError as e: return e.args[0] if str(e.args[0]).startswith("#") else "#NAME"
        except ZeroDivisionError: return "#DIV0"
        except TypeError: return "#TYPE"
        except (SyntaxError, NameError, ValueError): return "#SYNTAX"
s = Sheet()
for ref, t in {"A1": "5", "A2": "7", "A3": "=A1+A2", "B1": "=SUM(A1:A3)", "B2": "=B1/A9", "B3": "=B2+1", "C1": "=C2", "C2": "=C1*2", "C3": "text", "D1": "=A1+C3", "D2": "=)(", "D3": "=AVG(A1:B1)", "D4": "=MAX(A1:A3)-MIN(A1:A3)*2", "D5": "=COUNT(A1:D3)", "D6": "=1.5*A1", "D7": "=NOPE(A1:A2)"}.items(): s[ref] = t
print({r: s[r] for r in sorted(s.cells)})
s["A1"] = "10"; s.evals = 0
print(s["B1"], s.evals, s["B1"], s.evals, s["D3"], s.evals)
s["C2"] = "3"; print(s["C1"]); s["A9"] = "4"; print(s["B2"], s["B3"], s["Z9"] == "")
for row in range(1, 4): print(" | ".join(f"{str(s[c + str(row)]):>8}" for c in "ABCD"))
