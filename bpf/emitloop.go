package bpf

import "github.com/cilium/ebpf/asm"

// loopLabels are where break and continue lead.
type loopLabels struct{ onBreak, onContinue label }

// loop emits a loop. The round counter is in a register at every jump back: the kernel's test for loops that
// do not end looks at registers first.
func (e *emitter) loop(l *loop) {
	head, other := e.newLabel(), e.newLabel()
	outer := e.loops
	e.loops = loopLabels{e.newLabel(), e.newLabel()}
	if l.counter != nil {
		e.variable(l.counter, l.node)
		e.storeWord(asm.R10, l.counter.off, 0)
	}
	line := e.line
	e.place(head)
	e.targets[head] = true
	if l.test != nil {
		e.cond(l.test, false, other, 0)
	}
	fixed := e.fixed
	e.list(l.head)
	e.fixed, e.low = fixed, fixed
	e.block(l.body)
	e.place(e.loops.onContinue)
	e.line = line
	e.list(l.step)
	e.fixed, e.low = fixed, fixed
	if l.counter != nil {
		e.add(asm.LoadMem(asm.R0, asm.R10, l.counter.off, asm.DWord))
		e.jump(asm.JGE.Imm(asm.R0, int32(l.rounds-1), ""), e.raise(statRounds))
		e.add(asm.Add.Imm(asm.R0, 1))
		e.add(asm.StoreMem(asm.R10, l.counter.off, asm.R0, asm.DWord))
	}
	e.jump(asm.Ja.Label(""), head)
	if l.test != nil {
		e.place(other)
	}
	e.block(l.rest)
	e.place(e.loops.onBreak)
	e.loops = outer
}

// unrolled emits a body once for each value.
func (e *emitter) unrolled(u *unrolled) {
	outer := e.loops
	e.loops.onBreak = e.newLabel()
	fixed := e.fixed
	for _, body := range u.bodies {
		e.loops.onContinue = e.newLabel()
		e.list(body)
		e.fixed, e.low = fixed, fixed
		e.place(e.loops.onContinue)
	}
	e.block(u.rest)
	e.place(e.loops.onBreak)
	e.loops = outer
}

// inline emits the body of a function; its variables have their places until it ends.
func (e *emitter) inline(s *inline) {
	outer, loops := e.leave, e.loops
	e.leave = e.newLabel()
	for _, v := range s.vars {
		e.placeAll(v)
	}
	e.list(s.args)
	e.block(s.body)
	e.place(e.leave)
	e.leave, e.loops = outer, loops
}
