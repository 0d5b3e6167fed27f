package compile

import (
	"krait/interp/code"
	"krait/interp/syntax"
)

// at sets the source position of the next instructions.
func (f *fn) at(n syntax.Node) {
	f.node = n
	start, end := n.Span()
	if a, ok := n.(*syntax.Attr); ok && a.NamePos.Line > start.Line {
		start = a.NamePos
	}
	f.pos = code.Position{Line: int(start.Line), Col: int(start.Col)}
	if end.Line == start.Line {
		f.pos.EndCol = int(end.Col)
	}
}

// put appends one word.
func (f *fn) put(w uint32) {
	if f.dead {
		return
	}
	if n := len(f.code.Positions); f.pos.Line > 0 {
		p := f.pos
		p.Word = len(f.code.Words)
		if n == 0 || !samePlace(f.code.Positions[n-1], p) {
			f.code.Positions = append(f.code.Positions, p)
		}
	}
	f.code.Words = append(f.code.Words, w)
}

func samePlace(p, q code.Position) bool {
	return p.Line == q.Line && p.Col == q.Col && p.EndCol == q.EndCol
}

// emit appends an instruction; fields over 255 get an EXT in front.
func (f *fn) emit(op code.Op, a, b, c int) {
	if a|b|c > 0xff {
		if a|b|c > 0xffff {
			f.tooLarge("items in one place")
		}
		f.put(uint32(code.EXT) | uint32(a>>8)<<8 | uint32(b>>8)<<16 | uint32(c>>8)<<24)
	}
	f.put(uint32(op) | uint32(a&0xff)<<8 | uint32(b&0xff)<<16 | uint32(c&0xff)<<24)
	if op.IsExit() {
		f.dead = true
	}
}

// emitBx appends an instruction with an index of up to 24 bits.
func (f *fn) emitBx(op code.Op, a, bx int) {
	if a > 0xff || bx > 0xffff {
		if bx > 0xffffff {
			f.tooLarge("constants")
		}
		f.put(uint32(code.EXT) | uint32(a>>8)<<8 | uint32(bx>>16)<<16)
	}
	f.put(uint32(op) | uint32(a&0xff)<<8 | uint32(bx&0xffff)<<16)
}

// emitWord appends an instruction with its data word.
func (f *fn) emitWord(op code.Op, a, b, c int, w int) {
	f.emit(op, a, b, c)
	f.put(uint32(w))
}

// emitName appends an instruction with a name, and an inline cache of its own where it has one.
func (f *fn) emitName(op code.Op, a, b, c int, name string) {
	k := f.constIndex(code.Ident(name))
	ic := 0
	if op == code.GETATTR || op == code.SETATTR || op == code.GETMETH {
		ic = f.code.NIC
		f.code.NIC++
	}
	if k >= limit || ic >= limit-1 {
		f.tooLarge("names")
	}
	f.emitWord(op, a, b, c, k|ic<<16)
}

// constant loads v.
func (f *fn) constant(dst int, v code.Const) {
	switch v := v.(type) {
	case nil:
		f.emit(code.LOADNONE, dst, 0, 0)
		return
	case bool:
		if v {
			f.emit(code.LOADTRUE, dst, 0, 0)
		} else {
			f.emit(code.LOADFALSE, dst, 0, 0)
		}
		return
	case int64:
		// With an EXT the immediate would have 24 bits: leave that to LOADK.
		if v == int64(int16(v)) && dst <= 0xff {
			f.emitBx(code.LOADI, dst, int(uint16(v)))
			return
		}
	}
	f.emitBx(code.LOADK, dst, f.constIndex(v))
}

// A label is a place to jump to.
type label struct {
	placed bool
	pc     int
	refs   []int // jumps to patch
	bound  set   // what is bound whichever way control came
}

func (f *fn) pc() int { return len(f.code.Words) }

// jump goes to l.
func (f *fn) jump(l *label) {
	if f.dead {
		return
	}
	if l.placed {
		f.put(f.jumpWord(f.pc(), l.pc))
	} else {
		if l.refs == nil {
			l.bound = f.bound.clone()
		} else {
			l.bound.intersect(f.bound)
		}
		l.refs = append(l.refs, f.pc())
		f.put(uint32(code.JMP))
	}
	f.dead = true
}

func (f *fn) jumpWord(from, to int) uint32 {
	d := to - from - 1
	if d > code.MaxJump || d < -code.MaxJump {
		f.tooLarge("instructions")
	}
	return uint32(code.JMP) | uint32(d)<<8
}

// test appends a test and its jump to l.
func (f *fn) test(op code.Op, a, b, c int, l *label) {
	if f.dead {
		return
	}
	f.emit(op, a, b, c)
	f.jump(l)
	f.dead = false
}

// place puts l here.
func (f *fn) place(l *label) {
	l.placed, l.pc = true, f.pc()
	if len(l.refs) == 0 {
		return
	}
	for _, at := range l.refs {
		f.code.Words[at] = f.jumpWord(at, l.pc)
	}
	if f.dead {
		f.bound = l.bound
	} else {
		f.bound.intersect(l.bound)
	}
	f.dead = false
}

// loopHead puts l here as the target of backward jumps: what the loop may unbind is not certain.
func (f *fn) loopHead(l *label) {
	f.bound.subtract(f.fleet)
	l.placed, l.pc = true, f.pc()
}

// thread lets jumps to jumps go where those go.
func (f *fn) thread() {
	words := f.code.Words
	alone := make(map[int]bool) // jumps that are no part of a test
	var jumps []int
	test := false
	for pc := 0; pc < len(words); pc++ {
		op := code.Op(words[pc])
		if op == code.JMP {
			jumps = append(jumps, pc)
			alone[pc] = !test
		}
		if op != code.EXT {
			test = op.IsTest()
		}
		if op.HasWord() {
			pc++
		}
	}
	target := func(pc int) int { return pc + 1 + int(int32(words[pc])>>8) }
	for _, pc := range jumps {
		to := target(pc)
		for n := 0; alone[to] && n < len(jumps); n++ { // the bound is for jumps in a circle
			to = target(to)
		}
		words[pc] = f.jumpWord(pc, to)
	}
}
