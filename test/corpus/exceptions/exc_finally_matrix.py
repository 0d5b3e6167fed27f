# Every way out of try, except, else and finally, combined; what runs and what wins.
def run(body, handler, final):
    log = []
    def step(kind, where):
        log.append(where)
        if kind == "raise": raise ValueError(where)
        return kind
    def f():
        for i in range(2):
            log.append(i)
            try:
                k = step(body, "try")
                if k == "return": return "try"
                if k == "break": break
                if k == "continue": continue
            except ValueError as e:
                k = step(handler, "except")
                if k == "return": return f"except {e}"
                if k == "break": break
                if k == "continue": continue
            else:
                log.append("else")
            finally:
                k = step(final, "finally")
                if k == "return": return "finally"
                if k == "break": break
                if k == "continue": continue
            log.append("after")
        else:
            log.append("loop else")
        return "end"
    try: r = f()
    except ValueError as e:
        r = f"raised {e}"
        while e.__context__: e = e.__context__; r += f" during {e}"
    return " ".join(map(str, log)) + " = " + r
kinds = ["pass", "raise", "return", "break", "continue"]
for b in kinds:
    for h in kinds if b == "raise" else ["pass"]:
        for f in kinds: print(f"{b:9}{h:9}{f:9}{run(b, h, f)}")
