"""Runs the bodies in CPython: JSON of [name, [[m, x, y], ...]] in, of what each leaves behind out."""
import builtins
import io
import json
import os
import signal
import sys
import types

stub = types.ModuleType("_krait")
task = json.load(sys.stdin)
stub.request = lambda op, value: (
    {n: os.strerror(n) for n in range(134)}, dict(enumerate(task["syscalls"])), {s.value: s.name for s in signal.Signals},
)
sys.modules["_krait"] = stub
sys.path.insert(0, sys.argv[2])
import krait_containers as kc
import krait_words

source = open(sys.argv[1]).read()
results = []
for name, runs in task["cases"]:
    env = {
        "n": kc.Counter(), "out": kc.Table(), "h": kc.Hist(), "lin": kc.LinHist(-50, 50, 7), "st": kc.Stats(),
        "seen": kc.Set(), "ev": kc.Stream(),
    }
    env.update({k: getattr(krait_words, k) for k in krait_words.__all__})
    text = io.StringIO()
    env["print"] = lambda *args, **kw: builtins.print(*args, file=text, **kw)
    exec(source, env)
    raised = 0
    for args in runs:
        try:
            env[name](*args)
        except Exception:
            raised += 1
    left = {}
    for key in ("n", "out"):
        left[key] = sorted(f"{k!r}: {v!r}" for k, v in env[key]._own.items())
    for key in ("h", "lin", "st"):
        left[key] = sorted(f"{k!r}: {sorted(v.items()) if isinstance(v, dict) else v!r}" for k, v in env[key]._own.items())
    left["seen"] = sorted(f"{k!r}" for k in env["seen"]._own)
    left["ev"] = [f"{v!r}" for v in env["ev"]._list]
    left["text"] = [text.getvalue()]
    results.append([left, raised])
json.dump(results, sys.stdout)
