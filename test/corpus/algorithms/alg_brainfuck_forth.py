# Two interpreters: Brainfuck with a jump table, and a Forth with definitions, conditionals and loops.
def bf(code, inp=""):
    jump, stack = {}, []
    for i, c in enumerate(code):
        if c == "[": stack.append(i)
        elif c == "]": j = stack.pop(); jump[i], jump[j] = j, i
    tape, p, i, out, inp = [0] * 300, 0, 0, "", list(inp)
    while i < len(code):
        match code[i]:
            case ">": p += 1
            case "<": p -= 1
            case "+": tape[p] = tape[p] + 1 & 255
            case "-": tape[p] = tape[p] - 1 & 255
            case ".": out += chr(tape[p])
            case ",": tape[p] = ord(inp.pop(0)) if inp else 0
            case "[" if not tape[p]: i = jump[i]
            case "]" if tape[p]: i = jump[i]
        i += 1
    return out
print(bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."))
print(bf(",[.,]", "echo"), bf("+++++[>+++++++++++++<-]>."))
try: bf("]")
except IndexError as e: print(e)
class Forth:
    def __init__(self):
        self.s, self.words, self.out = [], {}, []
        two = lambda f: lambda: self.s.append(f(*[self.s.pop() for _ in "ab"][::-1]))
        self.prims = {"+": two(lambda a, b: a + b), "-": two(lambda a, b: a - b), "*": two(lambda a, b: a * b), "/": two(lambda a, b: a // b), "mod": two(lambda a, b: a % b), "<": two(lambda a, b: -(a < b)), "=": two(lambda a, b: -(a == b)), "dup": lambda: self.s.append(self.s[-1]), "drop": lambda: self.s.pop(), "swap": lambda: self.s.extend([self.s.pop(), self.s.pop()]), "over": lambda: self.s.append(self.s[-2]), ".": lambda: self.out.append(str(self.s.pop()))}
    def run(self, text):
        toks = text.lower().split()
        while toks:
            t = toks.pop(0)
            if t == ":":
                end = toks.index(";")
                self.words[toks[0]] = toks[1:end]
                del toks[:end + 1]
            else: self.do(t, toks)
        return " ".join(self.out)
    def do(self, t, toks):
        if t == "if":
            depth, els, i = 1, None, 0
            while depth:
                depth += {"if": 1, "then": -1}.get(toks[i], 0)
                if toks[i] == "else" and depth == 1: els = i
                i += 1
            body = toks[:els if els is not None else i - 1] if self.s.pop() else toks[els + 1:i - 1] if els is not None else []
            toks[:i] = body
        elif t == "times":
            i = toks.index("end")
            toks[:i + 1] = toks[:i] * self.s.pop()
        elif t in self.words: toks[:0] = self.words[t]
        elif t in self.prims:
            try: self.prims[t]()
            except IndexError: raise RuntimeError(f"stack underflow in {t}") from None
        else:
            try: self.s.append(int(t))
            except ValueError: raise NameError(f"unknown word {t}") from None
print(Forth().run(": sq dup * ; 7 sq . 2 3 + sq ."), Forth().run(": fact dup 2 < if drop 1 else dup 1 - fact * then ; 10 fact . 20 fact ."), Forth().run("1 5 times 2 * end . 10 3 mod . 3 4 < . 1 2 swap - ."))
for bad in ("1 +", "nope", "drop", "1 0 /"):
    try: print(Forth().run(bad))
    except Exception as e: print(type(e).__name__, e)
