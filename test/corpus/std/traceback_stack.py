# traceback.extract_stack, format_stack and print_stack: the frames that are running.
import io
import re
import sys
import traceback


def inner(limit=None):
    return traceback.extract_stack(limit=limit)


def middle(n, limit=None):
    if n:
        return middle(n - 1, limit)
    return inner(limit)


class Tool:
    def run(self):
        return [s for s in (lambda: traceback.extract_stack())()]

    @staticmethod
    def spread():
        yield traceback.extract_stack()


for limit in (None, 0, 1, 2, -2, 10):
    print(limit, [(s.name, s.lineno, s.line) for s in middle(2, limit)])
print([(s.name, s.line) for s in Tool().run()])
print([s.name for s in next(Tool.spread())])
print([s.name for s in [traceback.extract_stack() for _ in range(1)][0]])
stack = inner()
print(type(stack).__name__, isinstance(stack, list), len(stack), len(stack[0]), list(stack[-1])[1:])
file, line, name, text = stack[-1]
print(file.endswith("traceback_stack.py"), line, name, text)


def shown():
    out = io.StringIO()
    traceback.print_stack(file=out)
    return out.getvalue()


def short(text):
    return [re.sub('"[^"]*/', '"', line.strip()) for line in text.splitlines()]


for line in short(shown()):
    print(line)
for item in traceback.format_stack():
    print(short(item))


def deep(n):
    return deep(n - 1) if n else traceback.format_stack()


lines = deep(12)
print(len(lines), lines[-1].strip())
for line in short("".join(lines)):
    print(line)


class Late:
    def __str__(self):
        return " > ".join(s.name for s in traceback.extract_stack())


print(f"{Late()}")
print(sorted(["b", "a"], key=lambda v: [s.name for s in traceback.extract_stack()][-1] + v))
traceback.print_stack()
raise SystemExit(3)
