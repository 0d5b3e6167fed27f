package bpf

import (
	"slices"

	"krait/interp/syntax"

	"github.com/cilium/ebpf/asm"
)

// Register use: R6 holds the context; values live in pool, which helpers preserve; R0 to R5 are scratch
// within one node.
const ctxReg = asm.R6

var pool = [...]asm.Register{asm.R7, asm.R8, asm.R9}

// maxStack is what the kernel gives a program.
const maxStack = 512

// emitter turns the lowered hook into instructions.
type emitter struct {
	c      *checker
	spec   *Spec
	insns  asm.Instructions
	line   int
	labels []int // where each label is, -1 until it is placed
	jumps  []jumpRef
	low    int // bytes of stack in use
	fixed  int // of these, variables
	stubs  map[stub]label
	order  []stub
	leave  label // ends the run, or the function that is emitted in the place of a call
	exit   label // ends the run
	loops  loopLabels
	// gated: what follows runs only while the hook is enabled.
	gated bool
	// dead: nothing gets here; the kernel refuses a program with such instructions.
	dead    bool
	targets map[label]bool
}

type label int

type jumpRef struct {
	insn int
	to   label
}

// stub is where a run ends that raised something: it counts, and notes the line.
type stub struct {
	stat stat
	line int
}

func (c *checker) emit(body []stmt) (err error) {
	defer func() {
		if p := recover(); p != nil {
			r, ok := p.(refusal)
			if !ok {
				panic(p)
			}
			err = r.err
		}
	}()
	e := &emitter{c: c, spec: c.spec, stubs: map[stub]label{}, targets: map[label]bool{}}
	e.line = int(c.hook.From.Line)
	e.exit = e.newLabel()
	e.leave = e.exit
	e.slots()
	e.prologue()
	if c.entry != nil {
		e.loadEntry(c.entry)
		c.spec.Entry, c.spec.EntrySize = c.entry.c.spec, c.entry.size()
	}
	e.block(body)
	e.finish()
	if c.entry != nil {
		c.entry.c.emitEntry(c.entry)
	}
	return nil
}

// emitEntry makes the program that runs before the one of a return hook.
func (c *checker) emitEntry(s *entryState) {
	c.spec.first, c.spec.source = sourceLines(c.hook)
	if len(c.spec.Maps) > 0 {
		c.fail(nil, "read it in the body", "containers cannot be used in entry()")
	}
	e := &emitter{c: c, spec: c.spec, stubs: map[stub]label{}, targets: map[label]bool{}}
	e.line = int(c.hook.From.Line)
	e.exit = e.newLabel()
	e.leave = e.exit
	e.add(asm.Mov.Reg(ctxReg, asm.R1))
	e.saveEntry(s)
	e.finish()
	if len(c.spec.Rodata) > 0 {
		c.fail(nil, "keep its parts", "a str cannot be built in entry()")
	}
}

func (e *emitter) finish() {
	e.epilogue()
	e.patch()
	e.spec.Insns = e.insns
}

// slots gives the variables their places on the stack, in the order of their names.
func (e *emitter) slots() {
	var names []string
	for name := range e.c.vars {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		e.placeAll(e.c.vars[name])
	}
}

// placeAll gives a named variable and its parts their places.
func (e *emitter) placeAll(v *variable) {
	if v.size > 0 {
		e.variable(v, nil)
	}
	for _, p := range v.parts {
		e.placeAll(p)
	}
}

// variable gives a variable a place for the rest of the program.
func (e *emitter) variable(v *variable, n syntax.Node) {
	if v.off == 0 {
		v.off = e.alloc(v.size, n)
		e.fixed = e.low
	}
}

// alloc reserves stack until e.low is set back.
func (e *emitter) alloc(size int, n syntax.Node) int16 {
	e.low += (size + 7) / 8 * 8
	e.spec.Stack = max(e.spec.Stack, e.low)
	if e.low > maxStack {
		e.c.fail(n, "use fewer strs at once", "the hook needs %d bytes of stack, an eBPF program has %d", e.low, maxStack)
	}
	return int16(-e.low)
}

func (e *emitter) prologue() {
	e.add(asm.Mov.Reg(ctxReg, asm.R1))
	if e.c.hook.CountHits {
		e.ifEnabled()
		e.add(asm.Mov.Imm(asm.R2, 1))
		e.add(asm.AddAtomic.Mem(asm.R1, asm.R2, asm.DWord, statHits.offset()))
	}
}

// epilogue is the end of the program, and the ends of runs that raised something.
func (e *emitter) epilogue() {
	e.line = 0
	e.place(e.exit)
	e.add(asm.Mov.Imm(asm.R0, 0))
	e.add(asm.Return())
	e.dead = true
	slices.SortStableFunc(e.order, func(a, b stub) int { return int(a.stat) - int(b.stat) })
	for i, s := range e.order {
		e.place(e.stubs[s])
		e.line = s.line
		e.add(asm.Mov.Imm(asm.R2, int32(s.line)))
		e.line = 0
		if i+1 < len(e.order) && e.order[i+1].stat == s.stat {
			last := e.stubs[stub{s.stat, -1}]
			if last == 0 {
				last = e.newLabel()
				e.stubs[stub{s.stat, -1}] = last
			}
			e.jump(asm.Ja.Label(""), last)
			continue
		}
		if last := e.stubs[stub{s.stat, -1}]; last != 0 {
			e.place(last)
		}
		e.countLine(s.stat)
		e.jump(asm.Ja.Label(""), e.exit)
	}
}

// raise is the label that ends the run and counts why.
func (e *emitter) raise(s stat) label {
	key := stub{s, e.line}
	l, ok := e.stubs[key]
	if !ok {
		l = e.newLabel()
		e.stubs[key] = l
		e.order = append(e.order, key)
	}
	return l
}

// count adds one to a count here and goes on.
func (e *emitter) count(s stat) {
	e.add(asm.Mov.Imm(asm.R2, int32(e.line)))
	e.countLine(s)
}

// countLine counts with the line in R2.
func (e *emitter) countLine(s stat) {
	e.loadRef(asm.R1, refStats, 0)
	e.add(asm.StoreMem(asm.R1, s.lineOffset(), asm.R2, asm.DWord))
	e.add(asm.Mov.Imm(asm.R2, 1))
	e.add(asm.AddAtomic.Mem(asm.R1, asm.R2, asm.DWord, s.offset()))
}

func (e *emitter) block(list []stmt) {
	for _, s := range list {
		e.line = s.line()
		e.gate(s)
		e.stmt(s)
		e.low = e.fixed
	}
}

func (e *emitter) stmt(s stmt) {
	switch s := s.(type) {
	case *set:
		e.set(s)
	case *eval:
		e.evaluate(s.x, s.node)
	case *leave:
		e.jump(asm.Ja.Label(""), e.leave)
	case *branch:
		e.branch(s)
	case *group:
		fixed := e.fixed
		e.list(s.list)
		e.fixed = fixed
	case *loop:
		e.loop(s)
	case *unrolled:
		e.unrolled(s)
	case *jumpOut:
		to := e.loops.onContinue
		if s.isBreak {
			to = e.loops.onBreak
		}
		e.jump(asm.Ja.Label(""), to)
	case *inline:
		e.inline(s)
	case *stop:
		e.jump(asm.Ja.Label(""), e.raise(s.stat))
	case *guard:
		e.cond(s.x, false, e.raise(s.stat), 0)
	case *record:
		e.record(s)
	case *tableSet:
		e.tableSet(s)
	case *tableRead:
		e.tableRead(s)
	case *tableDel:
		e.tableDel(s)
	case *add:
		e.addTo(s)
	case *emitEvent:
		e.event(s)
	}
}

func (e *emitter) set(s *set) {
	e.variable(s.v, s.node)
	switch t := s.x.typ(); t.kind {
	case kStr:
		e.strTo(s.x, asm.R10, s.v.off, s.v.size-strSlack, 0)
		return
	case kShown:
		e.partTo(s.x, t.part, asm.R10, s.v.off, 0)
		return
	}
	e.gen(s.x, pool[0], 1)
	e.add(asm.StoreMem(asm.R10, s.v.off, pool[0], asm.DWord))
}

// evaluate runs an expression for what it may raise.
func (e *emitter) evaluate(x node, n syntax.Node) {
	switch t := x.typ(); t.kind {
	case kStr:
		e.strTo(x, asm.R10, e.alloc(t.size+strSlack, n), t.size, 0)
		return
	case kShown:
		e.partTo(x, t.part, asm.R10, e.alloc(t.part.Size, n), 0)
		return
	case kTuple:
		if s, ok := x.(*tuple); ok {
			for _, elt := range s.elts {
				e.evaluate(elt, n)
			}
		}
		return
	case kOption:
		if s, ok := x.(*seq); ok {
			e.sequence(s, 0)
		}
		return
	}
	e.gen(x, pool[0], 1)
}
