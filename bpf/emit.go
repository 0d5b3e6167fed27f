package bpf

import (
	"encoding/binary"
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

func (e *emitter) add(ins asm.Instruction) {
	if e.dead {
		return
	}
	e.insns = append(e.insns, ins)
	e.spec.lines = append(e.spec.lines, int32(e.line))
}

// ref notes that the next instruction needs what is known at load only.
func (e *emitter) ref(what refKind, use int) {
	if !e.dead {
		e.spec.refs = append(e.spec.refs, ref{len(e.insns), what, use})
	}
}

// loadRef loads what is known at load only: the address of a map or of a map's value.
func (e *emitter) loadRef(dst asm.Register, what refKind, use int) {
	e.ref(what, use)
	if what == refStats || what == refControl || what == refValue || what == refZeros || what == refRodata {
		e.add(asm.LoadMapValue(dst, 0, 0))
	} else {
		e.add(asm.LoadMapPtr(dst, 0))
	}
}

func (e *emitter) newLabel() label {
	if len(e.labels) == 0 {
		e.labels = append(e.labels, -1) // 0 is no label
	}
	e.labels = append(e.labels, -1)
	return label(len(e.labels) - 1)
}

// place puts a label here. All jumps but those to leave and to the heads of loops go forward, so what follows
// can be reached when one has been made.
func (e *emitter) place(l label) {
	e.labels[l] = len(e.insns)
	if e.targets[l] {
		e.dead = false
	}
}

func (e *emitter) jump(ins asm.Instruction, to label) {
	if e.dead {
		return
	}
	e.jumps = append(e.jumps, jumpRef{len(e.insns), to})
	e.targets[to] = true
	e.add(ins)
	e.dead = ins.OpCode.JumpOp() == asm.Ja
}

// patch fills in the jumps. A jump to the instruction behind it stays: dropping it would move others.
func (e *emitter) patch() {
	raw := make([]int, len(e.insns)+1)
	for i, ins := range e.insns {
		raw[i+1] = raw[i] + int(ins.Size()/asm.InstructionSize)
	}
	for _, j := range e.jumps {
		off := raw[e.labels[j.to]] - raw[j.insn] - 1
		if off != int(int16(off)) {
			e.c.fail(nil, "split the hook", "the hook is too long for eBPF: a jump over %d instructions", off)
		}
		e.insns[j.insn].Offset = int16(off)
	}
	e.dropContext()
}

// dropContext takes the first instruction out when nothing needs the context: the register need not be
// saved then. Jumps are relative, and none leads to the first instruction.
func (e *emitter) dropContext() {
	for _, ins := range e.insns[1:] {
		if ins.Src == ctxReg && (ins.OpCode.Class() == asm.StXClass || ins.OpCode.Class().IsLoad() || ins.OpCode.Source() == asm.RegSource) {
			return
		}
	}
	e.insns, e.spec.lines = e.insns[1:], e.spec.lines[1:]
	for i := range e.spec.refs {
		e.spec.refs[i].insn--
	}
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

// constant puts a 64-bit number into a register.
func (e *emitter) constant(dst asm.Register, v int64) {
	if v == int64(int32(v)) {
		e.add(asm.Mov.Imm(dst, int32(v)))
		return
	}
	e.add(asm.LoadImm(dst, v, asm.DWord))
}

// stackAddr is fp+off in a register.
func (e *emitter) stackAddr(dst asm.Register, off int16) {
	e.add(asm.Mov.Reg(dst, asm.R10))
	e.add(asm.Add.Imm(dst, int32(off)))
}

// storeWord stores a constant of 8 bytes.
func (e *emitter) storeWord(dst asm.Register, off int16, v uint64) {
	if int64(v) == int64(int32(v)) {
		e.add(asm.Instruction{OpCode: asm.StoreImmOp(asm.DWord), Dst: dst, Offset: off, Constant: int64(int32(v))})
		return
	}
	e.constant(asm.R0, int64(v))
	e.add(asm.StoreMem(dst, off, asm.R0, asm.DWord))
}

// word is up to 8 bytes of a str at i, little-endian, zeros behind its end.
func word(s string, i int) uint64 {
	var b [8]byte
	if i < len(s) {
		copy(b[:], s[i:])
	}
	return binary.LittleEndian.Uint64(b[:])
}
