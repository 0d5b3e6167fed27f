# A scheduler of jobs with priorities, dependencies and resources out of plain containers.
jobs = {"build": (3, [], {"cpu": 2}), "test": (2, ["build"], {"cpu": 1, "vm": 1}), "lint": (1, [], {"cpu": 1}), "docs": (2, ["lint"], {"cpu": 1}), "ship": (1, ["test", "docs"], {"net": 1}), "bench": (4, ["build"], {"cpu": 2, "vm": 1})}
total = {"cpu": 3, "vm": 1, "net": 1}
free, running, done, now, log = dict(total), [], [], 0, []
pending = sorted(jobs, key=lambda j: (-jobs[j][0], j))
while pending or running:
    for j in pending[:]:
        t, deps, need = jobs[j]
        if all(d in done for d in deps) and all(free[k] >= v for k, v in need.items()):
            for k, v in need.items(): free[k] -= v
            running.append((now + t, j)); pending.remove(j); log.append((now, "start", j))
    if not running: raise RuntimeError(f"stuck: {pending}")
    running.sort()
    now, j = running.pop(0)
    for k, v in jobs[j][2].items(): free[k] += v
    done.append(j); log.append((now, "end", j))
for l in log: print(*l)
print(done, free == total, now)
