package guest

import (
	"testing"

	"krait/kmod/client"
)

const probing = attach + "PROBE, PROBE_REGS, PROBE_RETURN, OVERRIDE, POSITIONAL = 4, 5, 6, 7, 16\nimport _krait\nseen = []\naddr = _krait.symbol('int_sqrt')\n"

// TestProbes reads and writes registers at a function's entry, behind it, at its return, and in code that ftrace does not reach.
func TestProbes(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.run(probing + `
def entry(x): seen.append(x)
def other(regs): regs.di = 169
def inside(regs, comm): seen.append((regs.di, regs.ip - addr))
def leave(ret, regs): regs.ax = ret + 100
`)
	m.run("h = attach(PROBE, 'int_sqrt', entry)\nint_sqrt(144)\ndetach(h)")
	m.run("h = attach(PROBE_REGS, 'int_sqrt', other)\nseen.append(int_sqrt(144))\ndetach(h)")
	m.run("h = attach(PROBE, addr + 5, inside)\nint_sqrt(81)\ndetach(h)")
	m.run("h = attach(PROBE_RETURN, 'int_sqrt', leave)\nseen.append(int_sqrt(64))\ndetach(h)")
	m.want("print(seen)", "[144, 13, (81, 5), 108]\n")
	m.run(`
def asm(regs):
    if regs.si == 0x5a: regs.si = 0x41
p = kzalloc(8, 0xcc0)
set = _krait.cast("void *(*)(void *, int, unsigned long)", _krait.symbol("memset"))
h = attach(PROBE_REGS, _krait.symbol("memset"), asm)
set(p, 0x5a, 7)
s = detach(h)`)
	m.want("print(_krait.string(p), s['run'] > 0)", "AAAAAAA True\n")
	m.run("kfree(p)")
	m.raises("attach(PROBE_RETURN, 'int_sqrt', entry)", "TypeError")
	m.raises("attach(PROBE, addr + 1, lambda: None)", "ValueError")
	m.raises("attach(PROBE, _krait.symbol('asm_exc_int3'), lambda: None)", "ValueError")
	m.run("def seven(x): return 7 if x == 16 else None\nh = attach(OVERRIDE, 'int_sqrt', seven)")
	m.want("print(int_sqrt(16), int_sqrt(25))", "7 5\n")
	m.run("detach(h)\ndef more(real, number): return real(number) + 1000\nh = attach(REPLACE + POSITIONAL, 'int_sqrt', more)")
	m.want("print(int_sqrt(36))", "1006\n")
	m.run("detach(h)")
}
