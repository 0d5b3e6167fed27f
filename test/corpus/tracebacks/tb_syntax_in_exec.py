# A SyntaxError from compile is an exception like any other.
def run(text):
    return compile(text, "<text>", "exec")
try:
    run("a b")
except SyntaxError as e:
    print(type(e).__name__)
def f(): raise KeyError("plain")
f()
