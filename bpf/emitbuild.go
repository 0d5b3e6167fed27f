package bpf

import (
	"github.com/cilium/ebpf/asm"

	"krait/interp/syntax"
)

// Bytes of a word, for what is done to all of them at once.
const (
	eachOne = 0x0101010101010101
	eachTop = -0x7f7f7f7f7f7f7f80 // 0x80 in each
)

// stringOff is where a str that is on the stack lies.
func stringOff(n node) int16 { return n.(*local).v.off }

// build makes a str of a format and values; what does not fit is cut and counted.
func (e *emitter) build(n *build, dst asm.Register, off int16, room, free int) {
	if e.aside(n, dst, off, room, free, n.args...) {
		return
	}
	mark := e.low
	data := e.alloc(8*max(1, len(n.args)), n.n)
	for i, a := range n.args {
		at := data + int16(8*i)
		if t := a.typ(); t.kind == kStr {
			tmp := int16(0)
			if l, ok := a.(*local); ok {
				tmp = l.v.off
			} else {
				tmp = e.alloc(t.size+strSlack, n.n)
				e.strTo(a, asm.R10, tmp, t.size, free)
			}
			e.stackAddr(asm.R1, tmp)
			e.add(asm.StoreMem(asm.R10, at, asm.R1, asm.DWord))
			continue
		}
		e.gen(a, pool[free], free+1)
		e.add(asm.StoreMem(asm.R10, at, pool[free], asm.DWord))
	}
	e.zero(dst, off, room+strSlack)
	e.add(asm.Mov.Reg(asm.R1, dst))
	e.add(asm.Add.Imm(asm.R1, int32(off)))
	e.add(asm.Mov.Imm(asm.R2, int32(room+1)))
	e.loadRef(asm.R3, refRodata, e.rodata(n.format))
	e.stackAddr(asm.R4, data)
	e.add(asm.Mov.Imm(asm.R5, int32(8*len(n.args))))
	e.add(asm.FnSnprintf.Call())
	whole := e.newLabel()
	e.jump(asm.JSLE.Imm(asm.R0, int32(room+1), ""), whole)
	e.count(statTruncated)
	e.place(whole)
	e.low = mark
}

// aside makes a str elsewhere first when it is to take the place of one that it is made of.
func (e *emitter) aside(n node, dst asm.Register, off int16, room, free int, parts ...node) bool {
	for _, p := range parts {
		l, ok := p.(*local)
		if !ok || dst != asm.R10 || l.v.off != off || l.t.kind != kStr {
			continue
		}
		mark := e.low
		tmp := e.alloc(room+strSlack, n.at())
		e.strTo(n, asm.R10, tmp, room, free)
		for i := int16(0); i < int16(room+strSlack); i += 8 {
			e.add(asm.LoadMem(asm.R0, asm.R10, tmp+i, asm.DWord))
			e.add(asm.StoreMem(asm.R10, off+i, asm.R0, asm.DWord))
		}
		e.low = mark
		return true
	}
	return false
}

// rodata is the place of a constant str in the program's constants.
func (e *emitter) rodata(s string) int {
	at := len(e.spec.Rodata)
	e.spec.Rodata = append(append(e.spec.Rodata, s...), 0)
	return at
}

// strLen counts the bytes before the first NUL: word by word, then within the word that has it.
func (e *emitter) strLen(n *strLen, dst asm.Register) {
	off, size := stringOff(n.x), n.x.typ().size
	found := e.newLabel()
	e.constant(asm.R4, eachOne)
	e.constant(asm.R5, eachTop)
	e.add(asm.Mov.Imm(asm.R0, 0))
	for i := 0; i <= size; i += 8 {
		e.add(asm.Mov.Imm(dst, int32(i)))
		e.add(asm.LoadMem(asm.R1, asm.R10, off+int16(i), asm.DWord))
		e.add(asm.Or.Reg(asm.R0, asm.R1))
		e.add(asm.Mov.Reg(asm.R2, asm.R1))
		e.add(asm.Sub.Reg(asm.R2, asm.R4))
		e.add(asm.Xor.Imm(asm.R1, -1))
		e.add(asm.And.Reg(asm.R2, asm.R1))
		e.add(asm.And.Reg(asm.R2, asm.R5))
		e.jump(asm.JNE.Imm(asm.R2, 0, ""), found)
	}
	e.place(found)
	e.add(asm.And.Reg(asm.R0, asm.R5))
	e.jump(asm.JNE.Imm(asm.R0, 0, ""), e.raise(statNotASCII))
	e.add(asm.Mov.Reg(asm.R1, asm.R2))
	e.add(asm.Sub.Imm(asm.R1, 1))
	e.add(asm.Xor.Imm(asm.R2, -1))
	e.add(asm.And.Reg(asm.R1, asm.R2))
	e.add(asm.And.Reg(asm.R1, asm.R5)) // the top bits of the bytes before
	e.add(asm.RSh.Imm(asm.R1, 7))
	e.add(asm.Mul.Reg(asm.R1, asm.R4))
	e.add(asm.RSh.Imm(asm.R1, 56))
	e.add(asm.Add.Reg(dst, asm.R1))
}

// strSlice copies a part of a str that is on the stack: bounds are made to lie within it as Python does.
func (e *emitter) strSlice(n *strSlice, dst asm.Register, off int16, room, free int) {
	if e.aside(n, dst, off, room, free, n.x) {
		return
	}
	mark := e.low
	size := n.x.typ().size
	lo, hi, length := e.alloc(8, n.n), e.alloc(8, n.n), e.alloc(8, n.n)
	if free >= len(pool) {
		e.c.fail(n.n, "assign the parts to names first", "the expression is nested too deep for eBPF")
	}
	r := pool[free]
	e.strLen(&strLen{base{smallTyp(0, int64(size)), n.n}, n.x}, r)
	e.add(asm.StoreMem(asm.R10, length, r, asm.DWord))
	e.bound(n.lo, lo, length, 0, free)
	if n.one {
		e.index(lo, hi, length)
	} else {
		e.bound(n.hi, hi, length, size, free)
		e.clamp(lo, length)
		e.clamp(hi, length)
	}
	e.zero(dst, off, room+strSlack)
	end := e.newLabel()
	e.add(asm.LoadMem(asm.R2, asm.R10, hi, asm.DWord))
	e.add(asm.LoadMem(asm.R3, asm.R10, lo, asm.DWord))
	e.jump(asm.JGE.Reg(asm.R3, asm.R2, ""), end)
	e.add(asm.Sub.Reg(asm.R2, asm.R3))
	// The kernel does not see what the bounds have to do with each other.
	fits := e.newLabel()
	e.jump(asm.JLE.Imm(asm.R2, int32(room), ""), fits)
	e.add(asm.Mov.Imm(asm.R2, int32(room)))
	e.place(fits)
	e.add(asm.Mov.Reg(asm.R4, asm.R10))
	e.add(asm.Add.Imm(asm.R4, int32(stringOff(n.x))))
	e.add(asm.Add.Reg(asm.R3, asm.R4))
	e.add(asm.Mov.Reg(asm.R1, dst))
	e.add(asm.Add.Imm(asm.R1, int32(off)))
	e.add(asm.FnProbeReadKernel.Call())
	e.jump(asm.JNE.Imm(asm.R0, 0, ""), e.raise(statFault))
	e.place(end)
	e.low = mark
}

// bound evaluates a bound of a slice; a negative one counts from the end.
func (e *emitter) bound(n node, at, length int16, missing, free int) {
	if n == nil {
		e.storeWord(asm.R10, at, uint64(missing))
		return
	}
	r := pool[free]
	e.gen(n, r, free+1)
	fine := e.newLabel()
	e.jump(asm.JSGE.Imm(r, 0, ""), fine)
	e.add(asm.LoadMem(asm.R0, asm.R10, length, asm.DWord))
	e.add(asm.Add.Reg(r, asm.R0))
	e.place(fine)
	e.add(asm.StoreMem(asm.R10, at, r, asm.DWord))
}

// clamp makes a bound lie between 0 and the length.
func (e *emitter) clamp(at, length int16) {
	fine, low := e.newLabel(), e.newLabel()
	e.add(asm.LoadMem(asm.R0, asm.R10, at, asm.DWord))
	e.add(asm.LoadMem(asm.R1, asm.R10, length, asm.DWord))
	e.jump(asm.JSGE.Imm(asm.R0, 0, ""), low)
	e.add(asm.Mov.Imm(asm.R0, 0))
	e.place(low)
	e.jump(asm.JLE.Reg(asm.R0, asm.R1, ""), fine)
	e.add(asm.Mov.Reg(asm.R0, asm.R1))
	e.place(fine)
	e.jump(asm.JGT.Imm(asm.R0, maxBuilt, ""), e.raise(statBadIndex)) // never: so the verifier knows
	e.add(asm.StoreMem(asm.R10, at, asm.R0, asm.DWord))
}

// index ends the run when lo is no character of the str, and sets hi behind it.
func (e *emitter) index(lo, hi, length int16) {
	e.add(asm.LoadMem(asm.R0, asm.R10, lo, asm.DWord))
	e.add(asm.LoadMem(asm.R1, asm.R10, length, asm.DWord))
	e.jump(asm.JGE.Reg(asm.R0, asm.R1, ""), e.raise(statBadIndex))
	e.jump(asm.JGE.Imm(asm.R0, maxBuilt, ""), e.raise(statBadIndex)) // never: so the verifier knows
	e.add(asm.StoreMem(asm.R10, lo, asm.R0, asm.DWord))
	e.add(asm.Add.Imm(asm.R0, 1))
	e.add(asm.StoreMem(asm.R10, hi, asm.R0, asm.DWord))
}

// strAffix jumps when the truth of startswith or endswith is want.
func (e *emitter) strAffix(n *strAffix, want bool, to label, free int) {
	differ := e.newLabel()
	off := stringOff(n.x)
	if n.end {
		e.withReg(free, func(r asm.Register, free int) {
			e.strLen(&strLen{base{smallTyp(0, int64(n.x.typ().size)), n.n}, n.x}, r)
			e.add(asm.Sub.Imm(r, int32(len(n.s))))
			e.jump(asm.JSLT.Imm(r, 0, ""), differ)
			e.jump(asm.JGT.Imm(r, int32(n.x.typ().size-len(n.s)), ""), differ) // never: so the verifier knows
			e.add(asm.Mov.Reg(asm.R2, asm.R10))
			e.add(asm.Add.Reg(asm.R2, r))
		})
		for i := range len(n.s) {
			e.add(asm.LoadMem(asm.R1, asm.R2, off+int16(i), asm.Byte))
			e.jump(asm.JNE.Imm(asm.R1, int32(n.s[i]), ""), differ)
		}
	} else {
		for i := 0; i < len(n.s); {
			width := 8
			for width > len(n.s)-i || i%width != 0 {
				width /= 2
			}
			w := word(n.s, i) & (1<<(8*width-1)<<1 - 1)
			e.add(asm.LoadMem(asm.R1, asm.R10, off+int16(i), memSize(uint32(width))))
			e.constant(asm.R2, int64(w))
			e.jump(asm.JNE.Reg(asm.R1, asm.R2, ""), differ)
			i += width
		}
	}
	e.jumpOn(want, to, differ)
}

// jumpOn ends a test that comes here when it is true and jumps to differ when it is not.
func (e *emitter) jumpOn(want bool, to, differ label) {
	if want {
		e.jump(asm.Ja.Label(""), to)
		e.place(differ)
		return
	}
	same := e.newLabel()
	e.jump(asm.Ja.Label(""), same)
	e.place(differ)
	e.jump(asm.Ja.Label(""), to)
	e.place(same)
}

// strFind jumps when the truth of part in str is want: a loop over the places where it could begin.
func (e *emitter) strFind(n *strFind, want bool, to label) {
	next, head, found, differ := e.newLabel(), e.newLabel(), e.newLabel(), e.newLabel()
	places := n.x.typ().size - len(n.s) + 1
	e.stackAddr(asm.R2, stringOff(n.x))
	e.add(asm.Mov.Imm(asm.R3, 0))
	e.place(head)
	e.targets[head] = true
	for i := range len(n.s) {
		e.add(asm.LoadMem(asm.R1, asm.R2, int16(i), asm.Byte))
		e.jump(asm.JNE.Imm(asm.R1, int32(n.s[i]), ""), next)
	}
	e.jump(asm.Ja.Label(""), found)
	e.place(next)
	e.add(asm.Add.Imm(asm.R2, 1))
	e.add(asm.Add.Imm(asm.R3, 1))
	e.jump(asm.JLT.Imm(asm.R3, int32(places), ""), head)
	e.jump(asm.Ja.Label(""), differ)
	e.place(found)
	e.jumpOn(want, to, differ)
}

// strCompare jumps when the comparison of two strs on the stack is want. Big-endian words compare as their bytes do.
func (e *emitter) strCompare(n *strCompare, want bool, to label) {
	op := n.op
	if !want {
		op = opposite[op]
	}
	a, b := stringOff(n.x), stringOff(n.y)
	sa, sb := n.x.typ().size, n.y.typ().size
	decided, equal, end := e.newLabel(), e.newLabel(), e.newLabel()
	for i := 0; i < max(sa, sb); i += 8 {
		e.wordAt(asm.R1, a, i, sa)
		e.wordAt(asm.R2, b, i, sb)
		e.jump(asm.JNE.Reg(asm.R1, asm.R2, ""), decided)
	}
	e.jump(asm.Ja.Label(""), equal)
	e.place(decided)
	switch op {
	case syntax.Eq:
	case syntax.NotEq:
		e.jump(asm.Ja.Label(""), to)
	default:
		e.add(asm.HostTo(asm.BE, asm.R1, asm.DWord))
		e.add(asm.HostTo(asm.BE, asm.R2, asm.DWord))
		e.jump(jumpOf(op, false).Reg(asm.R1, asm.R2, ""), to)
	}
	e.jump(asm.Ja.Label(""), end)
	e.place(equal)
	if op == syntax.Eq || op == syntax.LtE || op == syntax.GtE {
		e.jump(asm.Ja.Label(""), to)
	}
	e.place(end)
}

func (e *emitter) wordAt(r asm.Register, off int16, i, size int) {
	if i >= size {
		e.add(asm.Mov.Imm(r, 0))
		return
	}
	e.add(asm.LoadMem(r, asm.R10, off+int16(i), asm.DWord))
}
