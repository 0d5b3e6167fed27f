# ExceptionGroup: split, subgroup, derive, nesting, and the constructor's rules.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def tree(e): return (e.message, [tree(x) for x in e.exceptions]) if isinstance(e, BaseExceptionGroup) else repr(e)
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("mid", [TypeError(2), ValueError(3), ExceptionGroup("low", [KeyError(4)])]), OSError(5)])
print(tree(g), str(g), repr(g)[:40], g.args[0], len(g.exceptions), isinstance(g, Exception))
for cond in (ValueError, (TypeError, KeyError), lambda e: isinstance(e, LookupError), IndexError, ExceptionGroup, Exception):
    m, r = g.split(cond)
    print(m and tree(m), "/", r and tree(r))
print(g.subgroup(ValueError) is g, g.subgroup(lambda e: True) is g, g.subgroup(lambda e: False), g.split(Exception)[0] is g)
class Mine(ExceptionGroup):
    def derive(self, excs):
        new = Mine(self.message, excs); new.code = self.code
        return new
    code = 0
m = Mine("mine", [ValueError(1), KeyError(2)]); m.code = 7; m.add_note("kept"); m.__cause__ = OSError("c")
s = m.subgroup(KeyError); print(type(s).__name__, s.code, s.__notes__, repr(s.__cause__), s.exceptions)
class Plain(ExceptionGroup): pass
print(type(Plain("p", [ValueError(1), KeyError(2)]).subgroup(KeyError)).__name__)
show(lambda: ExceptionGroup("m", [])); show(lambda: ExceptionGroup("m", 5)); show(lambda: ExceptionGroup(5, [ValueError()])); show(lambda: ExceptionGroup("m", [5])); show(lambda: ExceptionGroup("m", [KeyboardInterrupt()])); show(lambda: ExceptionGroup("m")); show(lambda: ExceptionGroup())
print(type(BaseExceptionGroup("m", [ValueError()])).__name__, type(BaseExceptionGroup("m", [KeyboardInterrupt()])).__name__)
show(lambda: g.split(5)); show(lambda: g.subgroup("x")); show(lambda: g.exceptions.append(1))
def leaves(e): return [x for s in e.exceptions for x in leaves(s)] if isinstance(e, BaseExceptionGroup) else [e]
print(leaves(g))
def run(exc):
    log = []
    try:
        try: raise exc
        except* ValueError as e: log.append(("V", len(leaves(e))))
        except* (TypeError, KeyError) as e: log.append(("TK", tree(e))); raise
        else: log.append("else")
        finally: log.append("finally")
    except BaseException as e: log.append(tree(e))
    return log
print(run(g)); print(run(ValueError("bare"))); print(run(OSError("passes"))); print(run(TypeError("reraised")))
def both():
    try: raise ExceptionGroup("e", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError("new")
    except* TypeError: raise IndexError("also")
try: both()
except ExceptionGroup as e: print(tree(e), [repr(x.__context__)[:20] for x in e.exceptions])
for src in ("try: pass\nexcept* ValueError: pass\nexcept TypeError: pass", "try: pass\nexcept*: pass", "for i in []:\n try: pass\n except* ValueError: break", "def f():\n try: pass\n except* ValueError: return 1"):
    try: compile(src, "s", "exec"); print("ok")
    except SyntaxError: print("refused")
show(lambda: exec("try: raise ValueError\nexcept* 5: pass")); show(lambda: exec("try: raise ValueError\nexcept* ExceptionGroup: pass"))
