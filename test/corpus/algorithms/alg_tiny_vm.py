# A tiny virtual machine with an assembler, running factorial, primes and a call stack.
def assemble(text):
    labels, code = {}, []
    for line in text.strip().splitlines():
        line = line.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(code)
            continue
        op, *args = line.split()
        code.append((op, args))
    return [(op, [labels[a] if a in labels else int(a) if a.lstrip("-").isdigit() else a for a in args]) for op, args in code]
class Halt(Exception): pass
class VM:
    def __init__(self, code): self.code, self.pc, self.st, self.calls, self.vars, self.out, self.steps = code, 0, [], [], {}, [], 0
    def run(self):
        try:
            while True:
                op, a = self.code[self.pc]
                self.pc += 1
                self.steps += 1
                getattr(self, "op_" + op)(*a)
        except Halt:
            return self.out
    def op_push(self, v): self.st.append(v)
    def op_load(self, n): self.st.append(self.vars.get(n, 0))
    def op_store(self, n): self.vars[n] = self.st.pop()
    def binary(f):
        def op(self):
            b, a = self.st.pop(), self.st.pop()
            self.st.append(f(a, b))
        return op
    op_add = binary(lambda a, b: a + b)
    op_sub = binary(lambda a, b: a - b)
    op_mul = binary(lambda a, b: a * b)
    op_mod = binary(lambda a, b: a % b)
    op_lt = binary(lambda a, b: int(a < b))
    del binary
    def op_jmp(self, t): self.pc = t
    def op_jz(self, t):
        if not self.st.pop():
            self.pc = t
    def op_call(self, t):
        self.calls.append(self.pc)
        self.pc = t
    def op_ret(self): self.pc = self.calls.pop()
    def op_print(self): self.out.append(self.st.pop())
    def op_halt(self): raise Halt
fact = """
 push 20
 store n
 push 1
 store r
loop: ; while n
 load n
 jz done
 load r
 load n
 mul
 store r
 load n
 push 1
 sub
 store n
 jmp loop
done:
 load r
 print
 halt
"""
primes = """
 push 2
 store n
next:
 load n
 push 40
 lt
 jz end
 call test
 load p
 jz skip
 load n
 print
skip:
 load n
 push 1
 add
 store n
 jmp next
end:
 halt
test:
 push 1
 store p
 push 2
 store d
again:
 load d
 load n
 lt
 jz out
 load n
 load d
 mod
 jz no
 load d
 push 1
 add
 store d
 jmp again
no:
 push 0
 store p
out:
 ret
"""
for p in (fact, primes):
    vm = VM(assemble(p))
    print(vm.run(), vm.steps, vm.vars)
for bad in ("add", "zzz", "jmp 99"):
    try:
        VM(assemble(bad)).run()
    except (IndexError, AttributeError) as e:
        print(type(e).__name__, e)
