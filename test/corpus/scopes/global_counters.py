# Many functions changing the same globals; functions as a state machine over globals.
count, names, state = 0, [], "idle"
def tick(n=1):
    global count
    count += n
    return count
def log(x): names.append(x)
def to(s):
    global state
    log(f"{state}->{s}")
    state = s
def run(events):
    for e in events:
        if state == "idle" and e == "start": to("run")
        elif state == "run" and e == "stop": to("idle")
        elif e == "tick": tick(10 if state == "run" else 1)
        else: log(f"ignored {e} in {state}")
run("tick start tick tick start stop stop tick".split())
print(count, names, state)
def swap():
    global count, state
    count, state = state, count
swap()
print(count, state)
class C:
    global made
    made = "class body global"
    count = 5
print(made, C.count, count)
def loop():
    global i
    for i in range(3): pass
    global imported
    import sys as imported
    global Local
    class Local: v = 1
    global fn
    def fn(): return "fn"
loop()
print(i, imported.maxsize > 0, Local.v, fn())
[tick for count in range(3)]
print(count)
