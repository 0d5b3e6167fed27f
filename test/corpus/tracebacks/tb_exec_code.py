# Exceptions in code that exec and eval run have the given file names and no source line.
code = compile("def f(x):\n    return g(x)\n\ndef g(x):\n    return 1 / x\n", "<generated>", "exec")
ns = {}
exec(code, ns)
print(ns["f"](2))
ns["f"](0)
