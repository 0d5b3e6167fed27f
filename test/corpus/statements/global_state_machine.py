# A vending machine as a table of transitions, with logging, guards and an exhaustive check of all inputs.
TABLE = {
    ("idle", "coin"): ("ready", "add"), ("ready", "coin"): ("ready", "add"), ("ready", "button"): ("vend", "check"),
    ("vend", "take"): ("idle", "change"), ("ready", "cancel"): ("idle", "refund"),
}
def run(events, price=3):
    state, money, out = "idle", 0, []
    for e, *arg in (x if isinstance(x, tuple) else (x,) for x in events):
        key = (state, e)
        if key not in TABLE: out.append(f"{e}?{state}"); continue
        nxt, act = TABLE[key]
        if act == "add": money += arg[0] if arg else 1
        elif act == "check":
            if money < price: out.append(f"need {price - money}"); continue
            money -= price; out.append("item")
        elif act in ("change", "refund"):
            if money: out.append(f"{act} {money}")
            money = 0
        state = nxt
    return state, money, out
print(run(["coin", "coin", ("coin", 2), "button", "take"]), run(["button", "coin", "button", "cancel"]), run([("coin", 5), "cancel", "take"]))
states, events = {s for s, _ in TABLE}, {e for _, e in TABLE}
missing = sorted((s, e) for s in states for e in events if (s, e) not in TABLE)
print(len(missing), missing[:3])
seen, todo = set(), [("idle", 0)]
while todo:
    s, m = todo.pop()
    if (s, m) in seen or m > 4: continue
    seen.add((s, m))
    for e in events:
        if (s, e) in TABLE:
            n, act = TABLE[s, e]
            if act == "check" and m < 3: continue
            todo.append((n, m + 1 if act == "add" else m - 3 if act == "check" else 0))
print(sorted(seen))
